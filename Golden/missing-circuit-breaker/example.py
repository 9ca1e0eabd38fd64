import requests

PAYMENTS_URL = "https://payments.example.com"


def charge(order):
    return requests.post(f"{PAYMENTS_URL}/charges", json=order, timeout=30)
