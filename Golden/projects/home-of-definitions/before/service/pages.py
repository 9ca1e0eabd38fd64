import redis


def page(path):
    return redis.Redis(host="cache").get(path)
