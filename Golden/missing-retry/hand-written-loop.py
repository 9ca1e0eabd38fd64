"""Resources of the API."""

import time

import requests

BASE = "https://api.example.com"


def fetch(path):
    """Fetch a resource, three times if need be."""
    url = BASE + path
    for attempt in range(3):
        try:
            return requests.get(url, timeout=5)
        except requests.ConnectionError:
            if attempt == 2:
                raise
            time.sleep(1)
