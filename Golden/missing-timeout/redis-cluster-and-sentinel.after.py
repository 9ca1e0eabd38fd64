from redis.cluster import RedisCluster
from redis.sentinel import Sentinel

NODES = [("sentinel-1", 26379), ("sentinel-2", 26379)]

cluster = RedisCluster(
    host="redis-cluster", port=6379, socket_timeout=5, socket_connect_timeout=5
)
sentinel = Sentinel(
    NODES, password="hunter2", socket_timeout=5, socket_connect_timeout=5
)
