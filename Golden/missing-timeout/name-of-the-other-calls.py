import requests

from app.settings import HTTP_TIMEOUT


def a(url):
    return requests.get(url, timeout=HTTP_TIMEOUT)


def b(url):
    return requests.post(url, json={})
