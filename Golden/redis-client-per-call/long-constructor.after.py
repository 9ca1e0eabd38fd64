from functools import cache

import redis

from .settings import CACHE_CERTIFICATE, CACHE_HOST, CACHE_PASSWORD


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(
        host=CACHE_HOST,
        password=CACHE_PASSWORD,
        ssl=True,
        ssl_ca_certs=CACHE_CERTIFICATE,
    )


@cache
def get_db7_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="cache", port=6380, db=7)


def page(path):
    client = get_redis()
    return client.get(path)


def short(path):
    client = get_db7_redis()
    return client.get(path)
