import redis


def third(key):
    client = redis.Redis(host="cache")
    client.select(3)
    return client.get(key)


def fourth(key):
    client = redis.Redis(host="cache")
    client.execute_command("SELECT", 4)
    return client.get(key)


def named(key):
    client = redis.Redis(host="cache")
    client.client_setname("reader")
    return client.get(key)


def alone(key):
    return redis.Redis(host="cache", single_connection_client=True).get(key)
