import requests


def call(method, path, body=None):
    return requests.request(method, f"https://api.example.com/{path}", json=body)


def probe(path):
    return requests.request(method="HEAD", url=f"https://api.example.com/{path}")


def listen(path):
    return requests.request("GET", f"https://api.example.com/{path}/events").json()
