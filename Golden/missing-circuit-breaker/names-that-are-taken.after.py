import requests
from circuitbreaker import CircuitBreaker

from .circuits import circuit

PAYMENT_URL = "https://payments.example.com"
payment_circuit = circuit("payment")


def _payment_requests_open(*args, **kwargs):
    raise requests.ConnectionError("payment_requests: circuit open")


payment_requests_circuit = CircuitBreaker(
    name="payment_requests",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_payment_requests_open,
)


@payment_requests_circuit
def pay(order):
    return requests.post(PAYMENT_URL, json=order, timeout=10)
