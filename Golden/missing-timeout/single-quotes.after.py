import requests


def call(url, **kwargs):
    kwargs.setdefault('timeout', (3.05, 27))
    return requests.get(url, params={'a': 'b'}, **kwargs)
