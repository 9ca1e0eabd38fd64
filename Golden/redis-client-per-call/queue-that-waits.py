import json

import redis

QUEUE = "jobs"


def next_job():
    client = redis.Redis(host="queue")
    item = client.blpop([QUEUE], timeout=30)
    return json.loads(item[1]) if item else None


def listen(channel):
    events = redis.Redis(host="queue").pubsub()
    events.subscribe(channel)
    yield from events.listen()
