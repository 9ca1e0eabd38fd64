from functools import cache

import redis

from service import settings


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(
        host=settings.REDIS_HOST, socket_timeout=2, socket_connect_timeout=2
    )
