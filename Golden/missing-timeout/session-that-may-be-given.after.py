import requests
from requests import Session


class Server:
    def __init__(self, url, session=None):
        self.url = url
        self._session = session or requests.Session()

    def items(self):
        return self._session.get(self.url + "/items", timeout=(3.05, 27)).json()


def load(url, session=None):
    if session is None:
        session = Session()
    return session.get(url, timeout=(3.05, 27)).json()


def status(url, session: Session | None = None):
    session = session if session is not None else Session()
    return session.head(url, timeout=(3.05, 27)).status_code


def send(url, body, session=None):
    return (session or requests).post(url, json=body, timeout=30).status_code


def fetched(url, get=None):
    # A function that is given may take no deadline.
    get = get or requests.get
    return get(url).content


def cached(url, session):
    session = session["http"]
    return session.get(url)
