import requests
from flask import session


class Cache:
    def get(self, key):
        return None


def visits():
    return session.get("visits", 0)


def cached(key):
    return Cache().get(key)


fetch = lambda url: requests.get(url, timeout=5)  # noqa: E731

CONFIG = requests.get("https://config.example.com", timeout=5).json()
