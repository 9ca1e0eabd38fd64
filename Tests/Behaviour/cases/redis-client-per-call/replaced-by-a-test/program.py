"""What tests replace the client of."""

import os

import redis


def name(number):
    client = redis.Redis(host=os.environ["REDIS_HOST"], decode_responses=True)
    return client.hget(f"account:{number}", "name")
