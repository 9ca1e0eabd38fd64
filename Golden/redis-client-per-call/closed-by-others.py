from contextlib import closing

import redis


def read(key):
    with closing(redis.Redis(host="cache")) as client:
        return client.get(key)


def finish(client):
    client.close()


def write(key, value):
    client = redis.Redis(host="cache")
    client.set(key, value)
    finish(client)
