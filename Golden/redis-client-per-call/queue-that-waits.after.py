import json
from functools import cache

import redis

QUEUE = "jobs"


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="queue")


def next_job():
    client = get_redis()
    item = client.blpop([QUEUE], timeout=30)
    return json.loads(item[1]) if item else None


def listen(channel):
    events = get_redis().pubsub()
    events.subscribe(channel)
    yield from events.listen()
