import requests

from .errors import *

PAYMENTS_URL = "https://payments.example.com"


def charge(order):
    return requests.post(PAYMENTS_URL, json=order, timeout=30)
