import os

from redis import Redis


def bump(name):
    client = Redis.from_url(os.environ["REDIS_URL"], decode_responses=True)
    count = client.incr(f"n:{name}")
    client.close()  # give it back
    return count


def read(name):
    with Redis.from_url(os.environ["REDIS_URL"], decode_responses=True) as client:
        value = client.get(f"n:{name}")
        return int(value or 0)
