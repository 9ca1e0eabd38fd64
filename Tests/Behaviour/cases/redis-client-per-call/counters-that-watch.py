"""A counter that is read, changed and written under WATCH, which holds a connection."""

import os

import redis

HOST = os.environ["REDIS_HOST"]
PORT = int(os.environ["REDIS_PORT"])


def take(key, amount):
    client = redis.Redis(host=HOST, port=PORT)
    with client.pipeline() as pipeline:
        while True:
            try:
                pipeline.watch(key)
                left = int(pipeline.get(key) or 0)
                if left < amount:
                    pipeline.unwatch()
                    return False
                pipeline.multi()
                pipeline.set(key, left - amount)
                pipeline.execute()
                return True
            except redis.WatchError:
                continue


def left(key):
    return int(redis.Redis(host=HOST, port=PORT).get(key) or 0)


def fill(key, amount):
    redis.Redis(host=HOST, port=PORT).set(key, amount)
