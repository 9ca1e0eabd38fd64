import requests as rq
from requests import get as g
from requests import api, post

fetch = rq.get


def run(url):
    rq.get(url, timeout=(3.05, 27))
    g(url, timeout=(3.05, 27))
    api.put(url, timeout=30)
    post(url, timeout=30)
    return fetch(url, timeout=(3.05, 27))
