import redis
from flask import Flask

client = redis.Redis(host="cache")


def create_app():
    app = Flask(__name__)
    app.redis = redis.Redis(host="cache")
    return app


class Store:
    def __init__(self):
        self.client = redis.Redis(host="cache")


_shared = None


def shared():
    global _shared
    if _shared is None:
        _shared = redis.Redis(host="cache")
    return _shared


def main():
    client = redis.Redis(host="cache")
    print(client.ping())


if __name__ == "__main__":
    main()
