import redis
from redis import Redis

client = redis.Redis(host="a", socket_timeout=5, socket_connect_timeout=5)


def make(url):
    local = Redis(socket_timeout=5, socket_connect_timeout=5)
    patient = redis.Redis(socket_timeout=3)
    return [
        local,
        patient,
        redis.from_url(url, socket_timeout=5, socket_connect_timeout=5),
    ]
