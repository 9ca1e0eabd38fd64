import redis

from shop.settings import REDIS_HOST

_client = None


def client():
    global _client
    if _client is None:
        _client = redis.Redis(host=REDIS_HOST)
    return _client
