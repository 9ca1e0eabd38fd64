import requests

from .circuits import circuit

PAYMENT_URL = "https://payments.example.com"
payment_circuit = circuit("payment")


def pay(order):
    return requests.post(PAYMENT_URL, json=order, timeout=10)
