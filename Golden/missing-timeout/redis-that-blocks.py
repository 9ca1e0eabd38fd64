import redis

client = redis.Redis(host="a")


def work():
    return client.blpop("jobs")
