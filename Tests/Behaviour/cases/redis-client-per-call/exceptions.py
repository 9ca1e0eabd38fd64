"""Exceptions that are caught, and some that callers see."""

import os

import redis

HOST = os.environ["REDIS_HOST"]
PORT = int(os.environ["REDIS_PORT"])


def add(key, amount):
    client = redis.Redis(host=HOST, port=PORT)
    return client.incrby(key, amount)


def add_if_number(key, amount):
    try:
        return add(key, amount)
    except redis.ResponseError as error:
        return str(error)


def ping_nobody():
    client = redis.Redis(host=HOST, port=1, retry=None)
    return client.ping()


def is_anybody_there():
    client = redis.Redis(host=HOST, port=1, retry=None)
    try:
        return client.ping()
    except redis.ConnectionError:
        return False
    except redis.RedisError as error:
        return type(error).__name__
