from functools import cache

from redis import Redis

from common import settings


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return Redis(host=settings.CACHE_HOST, socket_timeout=5, socket_connect_timeout=5)
