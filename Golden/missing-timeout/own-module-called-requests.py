from ..utils import requests


def notify(url):
    return requests.get(url)
