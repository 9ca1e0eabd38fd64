from functools import cache

import redis
from rq import Queue


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="queue")


def enqueue(job, *args):
    queue = Queue("default", connection=get_redis())
    return queue.enqueue(job, *args)
