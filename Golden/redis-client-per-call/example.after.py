import os
from functools import cache

import redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host=os.environ["REDIS_HOST"], decode_responses=True)


def cached_profile(user_id):
    client = get_redis()
    return client.hgetall(f"profile:{user_id}")
