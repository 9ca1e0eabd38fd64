import redis
from redis import Redis

client = redis.Redis(host="a", socket_timeout=5, socket_connect_timeout=5)


def make(url):
    return redis.from_url(
        url, socket_timeout=5, socket_connect_timeout=5
    ), Redis(
        socket_timeout=5, socket_connect_timeout=5
    ), redis.Redis(socket_timeout=3)
