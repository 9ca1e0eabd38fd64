"""Queues and counters."""

import os
from functools import cache

import redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis.from_url("redis://queue:6379/0")


@cache
def get_counter_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host=os.getenv("COUNTER_HOST", "localhost"))


@cache
def get_client():
    url = os.environ["REDIS_URL"]
    return redis.from_url(url)


def push(item):
    client = get_redis()
    client.lpush("queue", item)


def count(item):
    host = os.getenv("COUNTER_HOST", "localhost")
    print("counting at", host)
    client = get_counter_redis()
    return client.incr(item)


def count_of_a_part(item):
    host, port = os.environ["REDIS_ADDRESS"].split(":")
    client = redis.Redis(host=host, port=port)
    return client.incr(item)
