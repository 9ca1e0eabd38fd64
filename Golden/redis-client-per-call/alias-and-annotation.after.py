from functools import cache

import redis as r


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return r.Redis(host="locks")


class Lock:
    def __init__(self, name: str) -> None:
        self.name = name

    def acquire(self) -> bool:
        client: r.Redis = get_redis()
        return bool(client.set(self.name, 1, nx=True, ex=30))
