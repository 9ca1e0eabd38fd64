"""A service that is new, for which the project has the half already."""

import requests
from circuitbreaker import CircuitBreaker

from rentals.circuits import is_service_failure


def _keys_open(*args, **kwargs):
    raise requests.ConnectionError("keys.com: circuit open")


keys_circuit = CircuitBreaker(
    name="keys.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_keys_open,
)


@keys_circuit
def open_door(number):
    response = requests.post(f"https://keys.com/{number}", timeout=5)
    response.raise_for_status()
