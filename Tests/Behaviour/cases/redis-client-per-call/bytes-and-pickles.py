"""A cache of pickled values, whose bytes must stay bytes."""

import os
import pickle

import redis


def store(key, value):
    client = redis.Redis(host=os.environ["REDIS_HOST"], port=int(os.environ["REDIS_PORT"]))
    return client.set(key, pickle.dumps(value), ex=60)


def load(key):
    client = redis.Redis(host=os.environ["REDIS_HOST"], port=int(os.environ["REDIS_PORT"]))
    raw = client.get(key)
    return pickle.loads(raw) if raw is not None else None


def raw(key):
    return redis.Redis(host=os.environ["REDIS_HOST"], port=int(os.environ["REDIS_PORT"])).get(key)
