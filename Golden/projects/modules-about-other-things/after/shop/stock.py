import requests

from shop.retries import retry_transient
from shop.shared_clients import get_redis


def stock(key):
    return get_redis().get(key)


@retry_transient
def fetch_stock(key):
    response = requests.get(f"https://shop.example/stock/{key}", timeout=5)
    response.raise_for_status()
    return response.json()
