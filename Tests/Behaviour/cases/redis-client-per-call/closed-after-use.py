"""Clients that are closed after use, in each of the ways that there are."""

import os

import redis

REDIS_URL = f"redis://{os.environ['REDIS_HOST']}:{os.environ['REDIS_PORT']}/0"


def bump(name):
    client = redis.Redis.from_url(REDIS_URL, decode_responses=True)
    try:
        return client.incr(f"count:{name}")
    finally:
        client.close()


def count(name):
    with redis.Redis.from_url(REDIS_URL, decode_responses=True) as client:
        return client.get(f"count:{name}")


def forget(name):
    client = redis.from_url(REDIS_URL)
    removed = client.delete(f"count:{name}")
    client.close()
    return removed
