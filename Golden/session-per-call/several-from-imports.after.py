import requests
from requests import RequestException, post


def names(ids, base):
    with requests.Session() as session:
        for i in ids:
            try:
                yield session.get(f"{base}/{i}", timeout=5).json()["name"]
            except RequestException:
                session.post(f"{base}/failed/{i}", timeout=5)


def one(base):
    return post(base, timeout=5)
