import redis


def pool(hosts):
    return redis.Redis(h for h in hosts)
