import redis


def pool(hosts):
    return redis.Redis((h for h in hosts), socket_timeout=5, socket_connect_timeout=5)
