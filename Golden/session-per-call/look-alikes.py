import mylib.requests as requests

from . import httpx


def names(ids, session):
    for i in ids:
        requests.get(i)
        httpx.get(i)
        session.get(i)
