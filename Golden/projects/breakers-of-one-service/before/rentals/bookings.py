"""Bookings, which fail where their payment does."""

import requests

from rentals.settings import PAYMENTS_URL


def charge(booking):
    response = requests.post(f"{PAYMENTS_URL}/charges", json=booking, timeout=10)
    response.raise_for_status()
    return response.json()
