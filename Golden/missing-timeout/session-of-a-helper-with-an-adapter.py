import requests
from shop.network import TimeoutAdapter


def make_session():
    client = requests.Session()
    client.mount("https://", TimeoutAdapter(timeout=5))
    return client


def items(url):
    session = make_session()
    return session.get(url).json()
