from functools import cache

import redis

from app.settings import config

# Where the queue is
HOST = "localhost"
PORT = 6379

# What it is called
EXCHANGE = "items"
PREFIX = "queue:"


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis.from_url(config["url"])


@cache
def get_redis_for_connection():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host=config.get("host", HOST), port=config.get("port", PORT))


def connection():
    if config.get("url"):
        return get_redis()
    return get_redis_for_connection()
