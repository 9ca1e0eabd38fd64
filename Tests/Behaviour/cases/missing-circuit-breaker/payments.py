"""Charges orders at a service that may be down."""

import os

import requests

PAYMENTS_URL = os.environ["SERVICE"]


class PaymentError(Exception):
    """Nothing was paid."""


def charge(path, order):
    return requests.post(f"{PAYMENTS_URL}/{path}", json=order, timeout=(2, 5))


def refund(path):
    response = requests.delete(PAYMENTS_URL + "/" + path, timeout=5)
    return response.status_code


def pay(path, order):
    try:
        response = charge(path, order)
    except requests.ConnectionError as error:
        raise PaymentError("no connection") from error
    if response.status_code != 200:
        raise PaymentError(response.status_code)
    return response.json()


def balance(path):
    """Asked for by nobody who waits, and left as it is."""
    return requests.get(f"{PAYMENTS_URL}/{path}", timeout=5).json()["path"]
