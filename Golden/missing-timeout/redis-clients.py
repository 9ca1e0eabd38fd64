import redis
from redis import Redis

client = redis.Redis(host="a")


def make(url):
    local = Redis()
    patient = redis.Redis(socket_timeout=3)
    return [local, patient, redis.from_url(url)]
