from functools import cache

from django.conf import settings
from django.http import JsonResponse
from redis import StrictRedis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return StrictRedis(
        host=settings.REDIS_HOST, port=settings.REDIS_PORT, db=settings.REDIS_DB
    )


def online_users(request):
    connection = get_redis()
    return JsonResponse({"users": connection.scard("online")})
