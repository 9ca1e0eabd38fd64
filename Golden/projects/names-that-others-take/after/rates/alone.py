import requests

from rates.retries import retry_connection


@retry_connection
def fetch(url):
    return requests.get(url, timeout=5).json()
