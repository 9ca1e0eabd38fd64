"""Queues and counters."""

import os

import redis


def get_client():
    url = os.environ["REDIS_URL"]
    return redis.from_url(url)


def push(item):
    host = "queue"
    port = 6379
    client = redis.Redis.from_url(f"redis://{host}:{port}/0")
    client.lpush("queue", item)


def count(item):
    host = os.getenv("COUNTER_HOST", "localhost")
    print("counting at", host)
    client = redis.Redis(host=host)
    return client.incr(item)


def count_of_a_part(item):
    host, port = os.environ["REDIS_ADDRESS"].split(":")
    client = redis.Redis(host=host, port=port)
    return client.incr(item)
