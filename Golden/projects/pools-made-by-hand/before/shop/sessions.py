import redis

from shop import settings


def session(key):
    return redis.Redis(host=settings.REDIS_HOST).get(key)


def counter(key):
    return redis.Redis(host=settings.REDIS_HOST, db=1).get(key)
