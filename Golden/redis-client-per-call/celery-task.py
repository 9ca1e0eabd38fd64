import redis
from celery import shared_task

REDIS = {"host": "localhost", "port": 6379, "db": 4}


@shared_task
def store(key, value):
    client = redis.Redis(**REDIS)
    with client.pipeline() as pipeline:
        pipeline.set(key, value)
        pipeline.expire(key, 60)
        pipeline.execute()
