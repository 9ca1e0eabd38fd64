import redis

client = redis.Redis("localhost", 6379, db=1)


def visits(page):
    return client.get(page)


def visited(page):
    redis.Redis("localhost", 6379, db=1).incr(page)
