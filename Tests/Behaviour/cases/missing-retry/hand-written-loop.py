"""Tries again at once, which hardly ever helps."""

import os
import time

import requests

SERVICE = os.environ["SERVICE"]


def fetch(path):
    """Fetch a page, three times if need be."""
    for attempt in range(3):
        try:
            return requests.get(SERVICE + path, timeout=5)
        except requests.ConnectionError:
            if attempt == 2:
                raise


def fetch_patiently(path):
    tries = 0
    while True:
        try:
            return requests.get(SERVICE + path, timeout=5).json()["path"]
        except requests.RequestException:
            tries += 1
            if tries > 4:
                return None
            time.sleep(0.01 * 2**tries)
