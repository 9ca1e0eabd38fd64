"""Asks two services whose names begin alike, of which others ask one, too."""

import requests
from circuitbreaker import CircuitBreaker

from rentals.circuits import is_service_failure, payments_circuit
from rentals.settings import PAYMENTS_URL


def _eu_payments_open(*args, **kwargs):
    raise requests.ConnectionError("eu.payments.com: circuit open")


eu_payments_circuit = CircuitBreaker(
    name="eu.payments.com",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_eu_payments_open,
)


@payments_circuit
def hold(booking):
    response = requests.post(f"{PAYMENTS_URL}/holds", json=booking, timeout=10)
    response.raise_for_status()
    return response.json()


@eu_payments_circuit
def hold_abroad(booking):
    response = requests.post("https://eu.payments.com/holds", json=booking, timeout=10)
    response.raise_for_status()
    return response.json()
