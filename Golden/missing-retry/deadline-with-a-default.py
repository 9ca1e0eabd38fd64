import requests


def fetch(url, timeout=None):
    timeout = timeout or 10
    return requests.get(url, timeout=timeout).json()


def fetch_soon(url, timeout=2):
    return requests.get(url, timeout=timeout).json()
