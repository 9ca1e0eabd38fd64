"""The host that the breaker of the other module is for."""

import requests


def withdraw(house):
    return requests.delete(f"https://offers.example.net/{house}", timeout=10)
