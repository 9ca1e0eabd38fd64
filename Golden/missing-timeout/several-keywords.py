import redis

client = redis.Redis(
    host="a",
    port=6379,
)
other = redis.Redis(host="a-rather-long-host-name.example.com", port=6379, password="x")
