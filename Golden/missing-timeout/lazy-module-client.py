import requests

_session = None


def session():
    global _session
    if _session is None:
        _session = requests.Session()
    return _session


def ping(url):
    global _session
    if _session is None:
        _session = requests.Session()
    return _session.get(url).ok
