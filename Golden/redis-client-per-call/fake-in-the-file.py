import fakeredis
import redis


def page(path):
    return redis.Redis(host="cache").get(path)


def check(monkeypatch):
    monkeypatch.setattr("redis.Redis", fakeredis.FakeRedis)
    assert page("/") is None
