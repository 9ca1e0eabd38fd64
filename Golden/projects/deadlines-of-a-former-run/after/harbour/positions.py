from functools import cache

import redis

from harbour.clients import get_redis


@cache
def get_redis_for_history():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="live.example", socket_timeout=60, socket_connect_timeout=5)


def position(ship):
    client = get_redis()
    return client.hgetall(f"position:{ship}")


def course(ship):
    client = get_redis()
    return client.hgetall(f"course:{ship}")


def speed(ship):
    client = get_redis()
    return client.get(f"speed:{ship}")


def history(ship):
    # What takes long has another client.
    client = get_redis_for_history()
    return client.lrange(f"history:{ship}", 0, -1)
