from harbour.clients import get_redis


def arrival(ship):
    client = get_redis()
    return client.get(f"arrival:{ship}")
