import redis


def copy(keys):
    for key in keys:
        source = redis.Redis(host="old")
        target = redis.Redis(host="new")
        target.set(key, source.get(key))
