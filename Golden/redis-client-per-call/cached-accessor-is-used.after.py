from functools import lru_cache

import redis


@lru_cache(maxsize=None)
def shared():
    return redis.Redis(host="cache")


def read(key):
    return shared().get(key)


def write(key, value):
    shared().set(key, value)
