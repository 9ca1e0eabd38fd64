"""Mail to guests: another service, with a breaker of its own."""

import requests
from circuitbreaker import CircuitBreaker

from rentals.circuits import is_service_failure
from rentals.settings import MAIL_URL


def _mail_open(*args, **kwargs):
    raise requests.ConnectionError("mail: circuit open")


mail_circuit = CircuitBreaker(
    name="mail",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_mail_open,
)


@mail_circuit
def send(message):
    response = requests.post(MAIL_URL, json=message, timeout=10)
    response.raise_for_status()
