"""What the customers pay."""

import requests

PAYMENTS = "https://payments.example.com"


def charge(order):
    response = requests.post(
        f"{PAYMENTS}/charges",
        json={"order": order.id, "amount": order.total},  # in cents
    )
    response.raise_for_status()
    return response.json()["id"]


def receipt(charge_id, **options):
    response = requests.get(f"{PAYMENTS}/charges/{charge_id}", stream=True, **options)
    return response.iter_content(chunk_size=65536)
