from harbour.clients import get_redis


def position(ship):
    client = get_redis()
    return client.hgetall(f"position:{ship}")
