import requests as rq
from requests import get as http_get


def first(url):
    return rq.get(url, timeout=3)


def second(url):
    return http_get(url, timeout=3)
