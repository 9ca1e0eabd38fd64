from django.conf import settings
from django.http import JsonResponse
from redis import StrictRedis


def online_users(request):
    connection = StrictRedis(host=settings.REDIS_HOST, port=settings.REDIS_PORT, db=settings.REDIS_DB)
    return JsonResponse({"users": connection.scard("online")})
