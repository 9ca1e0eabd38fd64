"""Knows its neighbours alone."""

import requests

from .lines import LINES


def labels(order):
    response = requests.get(f"https://labels.example/{order}", timeout=10)
    response.raise_for_status()
    return response.json()[:LINES]
