import requests

PAYMENT_URL = "https://payments.example.com"


def pay(order):
    # hoist: allow[missing-circuit-breaker] the gateway has one
    return requests.post(PAYMENT_URL, json=order, timeout=10)


def refund(order):
    return requests.post(PAYMENT_URL, json=order)  # noqa: S113
