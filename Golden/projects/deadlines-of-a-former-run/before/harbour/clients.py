from functools import cache

import redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="live.example", socket_timeout=5, socket_connect_timeout=5)
