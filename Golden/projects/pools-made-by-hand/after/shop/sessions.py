from functools import cache

import redis

from shop import settings


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host=settings.REDIS_HOST, db=1)


def session(key):
    return redis.Redis(host=settings.REDIS_HOST).get(key)


def counter(key):
    return get_redis().get(key)
