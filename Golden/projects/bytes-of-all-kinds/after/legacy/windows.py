import requests


def load(url):
    return requests.get(url, timeout=(3.05, 27))
