import redis

from app.settings import config

# Where the queue is
HOST = "localhost"
PORT = 6379

# What it is called
EXCHANGE = "items"
PREFIX = "queue:"


def connection():
    if config.get("url"):
        return redis.Redis.from_url(config["url"])
    return redis.Redis(host=config.get("host", HOST), port=config.get("port", PORT))
