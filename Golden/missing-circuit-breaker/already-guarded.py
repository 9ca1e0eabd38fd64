import pybreaker
import requests
from circuitbreaker import circuit

URL = "https://api.example.com"
breaker = pybreaker.CircuitBreaker(fail_max=5, reset_timeout=60)


@circuit(failure_threshold=5)
def by_decorator(item):
    return requests.post(URL, json=item, timeout=5)


@breaker
def by_pybreaker(item):
    return requests.post(URL, json=item, timeout=5)


def by_call(item):
    return breaker.call(send, item)


def send(item):
    return requests.post(URL, json=item, timeout=5)


def by_block(item):
    with breaker.calling():
        return requests.post(URL, json=item, timeout=5)
