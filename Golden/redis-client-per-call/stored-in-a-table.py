import redis

clients = {}


def client(host):
    if host not in clients:
        clients[host] = redis.Redis(host="cache")
    return clients[host]
