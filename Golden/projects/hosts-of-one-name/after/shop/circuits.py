import requests
from circuitbreaker import CircuitBreaker


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("login.example.com: circuit open")


example_circuit = CircuitBreaker(
    name="login.example.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_example_open,
)
