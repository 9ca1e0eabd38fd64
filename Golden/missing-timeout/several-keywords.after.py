import redis

client = redis.Redis(
    host="a",
    port=6379,
    socket_timeout=5,
    socket_connect_timeout=5,
)
other = redis.Redis(
    host="a-rather-long-host-name.example.com",
    port=6379,
    password="x",
    socket_timeout=5,
    socket_connect_timeout=5,
)
