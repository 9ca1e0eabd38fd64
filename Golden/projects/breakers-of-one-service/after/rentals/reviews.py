"""A module with a name of its own for what the others import."""

import requests
from circuitbreaker import CircuitBreaker

import rentals.circuits


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("reviews.example.net: circuit open")


example_circuit = CircuitBreaker(
    name="reviews.example.net",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=rentals.circuits.is_service_failure,
    fallback_function=_example_open,
)


def is_service_failure(answer):
    return answer.status_code >= 500


@example_circuit
def publish(review):
    response = requests.post("https://reviews.example.net", json=review, timeout=10)
    if is_service_failure(response):
        return None
    response.raise_for_status()
    return response.json()
