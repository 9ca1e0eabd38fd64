import redis


class Shard:
    def __init__(self, host):
        self.host = host

    def client(self):
        return redis.Redis(host=self.host)


def tenant(name, urls):
    return redis.from_url(urls[name]).get("plan")


def database(number):
    return redis.Redis(host="cache", db=number)
