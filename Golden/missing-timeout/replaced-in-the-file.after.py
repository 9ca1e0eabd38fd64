import requests


def answer(url):
    """Stand in for the network."""
    return url


requests.get = answer
requests.Session.put = answer
session = requests.Session()


def fetch(url):
    return requests.get(url, timeout=(3.05, 27))


def store(url, text):
    return session.put(url, text, timeout=30), session.post(url, text, timeout=30)
