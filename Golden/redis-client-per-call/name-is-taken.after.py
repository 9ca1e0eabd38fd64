from functools import cache

import redis

from .registry import get_redis


@cache
def get_fallback_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="fallback")


def read(key):
    return get_redis(key).get(key) or get_fallback_redis().get(key)
