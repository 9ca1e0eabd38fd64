import requests as rq
from requests import get as g
from requests import api, post

fetch = rq.get


def run(url):
    rq.get(url)
    g(url)
    api.put(url)
    post(url)
    return fetch(url)
