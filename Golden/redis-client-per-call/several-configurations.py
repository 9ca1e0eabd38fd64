import os

import redis

SESSION_REDIS_URL = os.environ["SESSION_REDIS_URL"]


def page(path):
    return redis.Redis(host="cache", port=6379).get(path)


def has_page(path):
    client = redis.Redis(host="cache", port=6379)
    return client.exists(path)


def session(token):
    return redis.from_url(SESSION_REDIS_URL, decode_responses=True).hgetall(token)


def counter(name):
    return int(redis.Redis(host="cache", port=6379, db=3).get(name) or 0)


def title(path):
    client = redis.Redis(host="cache", port=6379, decode_responses=True)
    return client.get(f"title:{path}")
