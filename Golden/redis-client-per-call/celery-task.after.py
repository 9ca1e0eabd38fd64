from functools import cache

import redis
from celery import shared_task

REDIS = {"host": "localhost", "port": 6379, "db": 4}


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(**REDIS)


@shared_task
def store(key, value):
    client = get_redis()
    with client.pipeline() as pipeline:
        pipeline.set(key, value)
        pipeline.expire(key, 60)
        pipeline.execute()
