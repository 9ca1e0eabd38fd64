import redis


def check():
    client = redis.Redis(host="cache")
    client.connection_pool.connection_kwargs["socket_timeout"] = 3
    return client.ping()


def restart():
    client = redis.Redis(host="cache")
    client.connection_pool.disconnect()
    return client.ping()
