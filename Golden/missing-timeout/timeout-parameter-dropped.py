import requests


def fetch(url, timeout=5):
    return requests.get(url)


def passes(url, timeout=5):
    return requests.get(url, timeout=timeout)


def nothing(url, timeout=None):
    return requests.get(url)
