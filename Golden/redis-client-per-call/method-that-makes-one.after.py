from functools import cache, partial

import redis


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.StrictRedis(
        host="localhost",
        port=6391,
        db=2,
        socket_timeout=3,
    )


class Cache:
    def __init__(self, prefix):
        self.prefix = prefix
        self.key = partial("{}:{}".format, prefix)

    def _client(self):
        return get_redis()

    def get(self, key):
        return self._client().get(self.key(key))

    def put(self, key, value):
        self._client().set(self.key(key), value)
