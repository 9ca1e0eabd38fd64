import redis


def page(path):
    pool = redis.ConnectionPool(host="cache")
    return redis.Redis(connection_pool=pool).get(path)
