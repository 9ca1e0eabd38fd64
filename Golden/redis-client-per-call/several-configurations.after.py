import os
from functools import cache

import redis

SESSION_REDIS_URL = os.environ["SESSION_REDIS_URL"]


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="cache", port=6379)


@cache
def get_session_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.from_url(SESSION_REDIS_URL, decode_responses=True)


@cache
def get_db3_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="cache", port=6379, db=3)


@cache
def get_cache_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="cache", port=6379, decode_responses=True)


def page(path):
    return get_redis().get(path)


def has_page(path):
    client = get_redis()
    return client.exists(path)


def session(token):
    return get_session_redis().hgetall(token)


def counter(name):
    return int(get_db3_redis().get(name) or 0)


def title(path):
    client = get_cache_redis()
    return client.get(f"title:{path}")
