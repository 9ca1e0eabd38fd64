import redis

HOST = None


def configure(host):
    global HOST
    HOST = host


def page(path):
    return redis.Redis(host=HOST).get(path)
