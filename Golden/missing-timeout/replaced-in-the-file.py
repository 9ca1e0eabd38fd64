import requests


def answer(url):
    """Stand in for the network."""
    return url


requests.get = answer
requests.Session.put = answer
session = requests.Session()


def fetch(url):
    return requests.get(url)


def store(url, text):
    return session.put(url, text), session.post(url, text)
