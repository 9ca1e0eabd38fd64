import requests

from .util import retry


@retry.register
class Catalogue:
    pass


def fetch(url):
    return requests.get(url, timeout=5)
