import requests


def call(url, payload):
    return requests.post(url, json=payload, timeout=10)


class Client:
    def __init__(self, base):
        self.base = base

    def create(self, item):
        return requests.post(f"{self.base}/items", json=item, timeout=10)


def mirror(item):
    requests.post("https://a.example.com/items", json=item, timeout=10)
    requests.post("https://b.example.org/items", json=item, timeout=10)
