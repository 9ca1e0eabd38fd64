import redis


def page(path):
    # hoist: allow[redis-client-per-call] called once a day
    return redis.Redis(host="cache").get(path)


def title(path):
    client = redis.Redis(host="cache")  # hoist: allow[redis-client-per-call] here, too
    return client.get(path)
