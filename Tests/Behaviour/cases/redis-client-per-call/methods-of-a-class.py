"""A cache whose methods get their clients from one of them."""

import json
import os

import redis


class Cache:
    def __init__(self, prefix):
        self.prefix = prefix

    def _client(self):
        return redis.StrictRedis(
            host=os.environ["REDIS_HOST"],
            port=int(os.environ["REDIS_PORT"]),
            db=2,
            socket_timeout=3,
            decode_responses=True,
        )

    def get(self, key, default=None):
        text = self._client().get(self.prefix + key)
        return default if text is None else json.loads(text)

    def put(self, key, value):
        return self._client().set(self.prefix + key, json.dumps(value), ex=60)

    def put_all(self, values):
        with self._client().pipeline() as pipeline:
            for key, value in values.items():
                pipeline.set(self.prefix + key, json.dumps(value), ex=60)
            return pipeline.execute()
