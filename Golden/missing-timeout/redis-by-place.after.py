import redis

cache = redis.Redis("localhost", 6379, 0, None, 2)
queue = redis.StrictRedis(
    "localhost", 6379, 1, socket_timeout=5, socket_connect_timeout=5
)
