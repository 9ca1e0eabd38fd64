import os
import queue

from flask import session

requests = {}
cache = {}
q = queue.Queue()


def run(client, key):
    requests.get(key)
    cache.get(key)
    os.environ.get("X")
    client.get("/")
    session.get("count", 0)
    return q.get()


def shadowed(requests):
    return requests.get("a")
