import redis

POOL = redis.ConnectionPool(host="cache")


def page(path):
    return redis.Redis(connection_pool=POOL).get(path)
