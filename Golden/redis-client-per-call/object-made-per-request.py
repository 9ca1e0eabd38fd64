import redis
from flask import Flask, jsonify

app = Flask(__name__)


class Basket:
    def __init__(self, user_id):
        self.key = f"basket:{user_id}"
        self.redis = redis.Redis(host="basket", decode_responses=True)

    def items(self):
        return self.redis.lrange(self.key, 0, -1)


@app.get("/basket/<int:user_id>")
def show(user_id):
    return jsonify(Basket(user_id).items())
