import redis


def arrival(ship):
    client = redis.Redis(host="live.example", socket_timeout=5)
    return client.get(f"arrival:{ship}")
