"""Clients that decode what they read, beside some that do not, and some of another database."""

import os

from redis import Redis

HOST = os.environ["REDIS_HOST"]
PORT = int(os.environ["REDIS_PORT"])


def rename(user, name):
    Redis(host=HOST, port=PORT, decode_responses=True).hset(f"user:{user}", "name", name)


def profile(user):
    client = Redis(host=HOST, port=PORT, decode_responses=True)
    return client.hgetall(f"user:{user}")


def stored_profile(user):
    client = Redis(host=HOST, port=PORT)
    return client.hgetall(f"user:{user}")


def other_profile(user):
    client = Redis(host=HOST, port=PORT, db=2, decode_responses=True)
    return client.hgetall(f"user:{user}")
