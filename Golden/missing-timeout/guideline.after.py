"""Prices from a service that is not ours."""

import requests

PRICES = "https://prices.example.com/latest"


def latest_prices():
    response = requests.get(PRICES, timeout=(3.05, 27))
    response.raise_for_status()
    return response.json()
