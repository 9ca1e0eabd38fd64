import requests
from requests.adapters import HTTPAdapter

from app.net import TimeoutAdapter

plain = requests.Session()
plain.mount("https://", HTTPAdapter(max_retries=3))
special = requests.Session()
special.mount("https://", TimeoutAdapter(timeout=5))


def run(url):
    return plain.get(url, timeout=(3.05, 27)), special.get(url)
