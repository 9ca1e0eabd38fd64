import requests


def call(url, **kwargs):
    return requests.get(url, params={'a': 'b'}, **kwargs)
