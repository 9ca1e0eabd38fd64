import redis
from redis import Redis

client = redis.Redis(host="a")


def make(url):
    return redis.from_url(url), Redis(), redis.Redis(socket_timeout=3)
