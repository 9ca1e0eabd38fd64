"""A cache of rendered pages."""

from functools import cache

import redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host='localhost')


def get_page(path):
    r = get_redis()  # one for every page!
    return r.get(path)
