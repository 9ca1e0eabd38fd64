import circuitbreaker as _circuitbreaker
import requests

from .errors import *

PAYMENTS_URL = "https://payments.example.com"


def _payments_open(*args, **kwargs):
    raise requests.ConnectionError("payments: circuit open")


_payments_circuit = _circuitbreaker.CircuitBreaker(
    name="payments",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_payments_open,
)


@_payments_circuit
def charge(order):
    return requests.post(PAYMENTS_URL, json=order, timeout=30)
