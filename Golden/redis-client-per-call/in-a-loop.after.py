from functools import cache

import redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="old")


@cache
def get_new_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="new")


def copy(keys):
    for key in keys:
        source = get_redis()
        target = get_new_redis()
        target.set(key, source.get(key))
