"""Asks two services whose names begin alike, of which others ask one, too."""

import requests

from rentals.settings import PAYMENTS_URL


def hold(booking):
    response = requests.post(f"{PAYMENTS_URL}/holds", json=booking, timeout=10)
    response.raise_for_status()
    return response.json()


def hold_abroad(booking):
    response = requests.post("https://eu.payments.com/holds", json=booking, timeout=10)
    response.raise_for_status()
    return response.json()
