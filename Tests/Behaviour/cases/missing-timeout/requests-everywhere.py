"""Talks to a service by requests, in all the ways that people do."""

import requests
import requests as rq
from requests import Session
from requests import post as send
from requests.api import request

SESSION = rq.Session()
RETRIES = 2


def profile(base, user):
    return requests.get(f"{base}/users/{user}", params={"fields": ["name", "mail"]}).json()["query"]


def create(base, rows):
    created = []
    for row in rows:
        response = send(
            base + "/rows",
            json=row,  # one at a time
        )
        created.append((response.status_code, response.json()["path"]))
    return created


def remove(base):
    return request("DELETE", base + "/rows"), rq.head(base + "/rows").status_code


class Client:
    def __init__(self, base, token=None):
        self.base = base
        self.session = Session()
        self.session.headers.update({"Authorization": token or "nobody"})

    def get(self, path, *, retries=RETRIES):
        for attempt in range(retries):
            try:
                return self.session.get(self.base + path).json()["authorization"]
            except requests.exceptions.ConnectionError:
                if attempt + 1 == retries:
                    raise

    def patch(self, path, **options):
        return SESSION.patch(self.base + path, **options).status_code


def download(base):
    with requests.get(base + "/file", stream=True) as response:
        return b"".join(response.iter_content(16))


def is_reachable(base):
    try:
        rq.options(base)
    except requests.RequestException:
        return False
    return True
