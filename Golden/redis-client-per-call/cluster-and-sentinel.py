from redis.cluster import RedisCluster
from redis.sentinel import Sentinel


def page(path):
    return RedisCluster(host="cache").get(path)


def write(path, value):
    sentinel = Sentinel([("sentinel", 26379)])
    sentinel.master_for("cache").set(path, value)
