import redis
from flask import Flask, current_app, g

app = Flask(__name__)


@app.before_request
def connect():
    g.redis = redis.Redis(host="cache", port=6379)


@app.get("/hits")
def hits():
    current_app.logger.info("one more")
    return str(g.redis.incr("hits"))
