import requests
from circuitbreaker import CircuitBreaker

PAYMENT_URL = "https://payments.example.com"


def _payment_open(*args, **kwargs):
    raise requests.ConnectionError("payment: circuit open")


payment_circuit = CircuitBreaker(
    name="payment",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_payment_open,
)


@payment_circuit
def pay(order):
    return requests.post(PAYMENT_URL, json=order, timeout=10)


@payment_circuit
def refund(order):
    return requests.post(PAYMENT_URL + "/refunds", json=order, timeout=10)
