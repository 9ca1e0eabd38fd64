import requests


def call(method, url, payload):
    response = getattr(requests, method)(url, json=payload)
    response.raise_for_status()
    return response.json()
