import requests


def call(method, path, body=None):
    return requests.request(
        method, f"https://api.example.com/{path}", json=body, timeout=30
    )


def probe(path):
    return requests.request(
        method="HEAD", url=f"https://api.example.com/{path}", timeout=(3.05, 27)
    )


def listen(path):
    return requests.request(
        "GET", f"https://api.example.com/{path}/events", timeout=(3.05, 27)
    ).json()
