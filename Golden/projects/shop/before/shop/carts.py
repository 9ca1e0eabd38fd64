"""What the customers are about to buy."""

import redis


def add_to_cart(user_id, article, count=1):
    client = redis.Redis("redis.internal", socket_timeout=2, socket_connect_timeout=2)
    client.hincrby(f"cart:{user_id}", article, count)


def cart(user_id):
    client = redis.Redis("redis.internal", socket_timeout=2, socket_connect_timeout=2)
    return client.hgetall(f"cart:{user_id}")
