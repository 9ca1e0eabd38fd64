"""The host that the breaker of the other module is for."""

import requests

from rentals.partners import example_circuit


@example_circuit
def withdraw(house):
    return requests.delete(f"https://offers.example.net/{house}", timeout=10)
