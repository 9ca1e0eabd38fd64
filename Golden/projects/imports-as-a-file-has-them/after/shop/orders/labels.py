"""Knows its neighbours alone."""

import requests

from shop.retries import retry_transient

from .lines import LINES


@retry_transient
def labels(order):
    response = requests.get(f"https://labels.example/{order}", timeout=10)
    response.raise_for_status()
    return response.json()[:LINES]
