import redis
from rq import Queue


def enqueue(job, *args):
    queue = Queue("default", connection=redis.Redis(host="queue"))
    return queue.enqueue(job, *args)
