import redis


def position(ship):
    client = redis.Redis(host="live.example", socket_timeout=5)
    return client.hgetall(f"position:{ship}")
