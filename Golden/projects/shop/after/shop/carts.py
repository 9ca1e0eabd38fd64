"""What the customers are about to buy."""

from functools import cache

import redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis("redis.internal", socket_timeout=2, socket_connect_timeout=2)


def add_to_cart(user_id, article, count=1):
    client = get_redis()
    client.hincrby(f"cart:{user_id}", article, count)


def cart(user_id):
    client = get_redis()
    return client.hgetall(f"cart:{user_id}")
