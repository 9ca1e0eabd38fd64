import os
from functools import cache

from redis import Redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return Redis.from_url(os.environ["REDIS_URL"], decode_responses=True)


def bump(name):
    client = get_redis()
    count = client.incr(f"n:{name}")
    # give it back
    return count


def read(name):
    client = get_redis()
    value = client.get(f"n:{name}")
    return int(value or 0)
