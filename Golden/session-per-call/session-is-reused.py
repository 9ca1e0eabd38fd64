import requests


class Api:
    def __init__(self):
        self.session = requests.Session()


def pages(urls):
    with requests.Session() as session:
        for url in urls:
            yield session.get(url, timeout=5).text


def make():
    return requests.Session()


def two(url):
    with requests.Session() as session:
        first = session.get(url, timeout=5)
        return session.get(first.json()["next"], timeout=5)
