import redis

_client = None


def client():
    global _client
    if _client is None:
        _client = redis.Redis("localhost", socket_timeout=5)
    return _client


def visited(page):
    redis.Redis("localhost").incr(page)
