"""A breaker that was named after a domain, and another host of that."""

import requests
from circuitbreaker import CircuitBreaker


def _police_example_open(*args, **kwargs):
    raise requests.ConnectionError("police.example.net: circuit open")


police_example_circuit = CircuitBreaker(
    name="police.example.net",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_police_example_open,
)


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("example: circuit open")


example_circuit = CircuitBreaker(
    name="example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_example_open,
)


@example_circuit
def offer(house):
    return requests.post("https://offers.example.net", json=house, timeout=10)


@police_example_circuit
def report(house):
    return requests.post("https://police.example.net", json=house, timeout=10)
