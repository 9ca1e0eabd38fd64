import redis


def position(ship):
    client = redis.Redis(host="live.example")
    return client.hgetall(f"position:{ship}")


def course(ship):
    client = redis.Redis(host="live.example", socket_timeout=5)
    return client.hgetall(f"course:{ship}")


def speed(ship):
    client = redis.Redis(
        host="live.example", socket_timeout=5, socket_connect_timeout=5
    )
    return client.get(f"speed:{ship}")


def history(ship):
    # What takes long has another client.
    client = redis.Redis(
        host="live.example", socket_timeout=60, socket_connect_timeout=5
    )
    return client.lrange(f"history:{ship}", 0, -1)
