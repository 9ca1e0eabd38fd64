"""What the customers pay."""

import requests
from circuitbreaker import CircuitBreaker

from shop.circuits import is_service_failure

PAYMENTS = "https://payments.example.com"


def _payments_open(*args, **kwargs):
    raise requests.ConnectionError("payments: circuit open")


payments_circuit = CircuitBreaker(
    name="payments",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_payments_open,
)


@payments_circuit
def charge(order):
    response = requests.post(
        f"{PAYMENTS}/charges",
        json={"order": order.id, "amount": order.total},  # in cents
        timeout=30,
    )
    response.raise_for_status()
    return response.json()["id"]


def receipt(charge_id, **options):
    options.setdefault("timeout", (3.05, 27))
    response = requests.get(f"{PAYMENTS}/charges/{charge_id}", stream=True, **options)
    return response.iter_content(chunk_size=65536)
