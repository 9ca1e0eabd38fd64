import requests
from circuitbreaker import CircuitBreaker

from shop.circuits import example_circuit


def _pay_example_open(*args, **kwargs):
    raise requests.ConnectionError("pay.example.com: circuit open")


pay_example_circuit = CircuitBreaker(
    name="pay.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_pay_example_open,
)


@pay_example_circuit
def charge(order):
    return requests.post("https://pay.example.com/charges", json=order, timeout=30).json()


@example_circuit
def refresh(token):
    return requests.post("https://login.example.com/token", data=token, timeout=30).json()
