from functools import cache

import redis
from flask import Flask, current_app, g

app = Flask(__name__)


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(host="cache", port=6379)


@app.before_request
def connect():
    g.redis = get_redis()


@app.get("/hits")
def hits():
    current_app.logger.info("one more")
    return str(g.redis.incr("hits"))
