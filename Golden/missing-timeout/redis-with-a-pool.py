import redis

pool = redis.ConnectionPool(host="a", socket_timeout=3)
client = redis.Redis(connection_pool=pool)
