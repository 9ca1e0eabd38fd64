"""What was paid."""

import requests
from circuitbreaker import CircuitBreaker

from billing.circuits import is_service_failure
from billing.clients import get_redis
from billing.database import pooled_connection
from billing.retries import retry_transient


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("payments.example.org: circuit open")


example_circuit = CircuitBreaker(
    name="payments.example.org",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_example_open,
)


def cached_payment(payment_id):
    cache = get_redis()
    return cache.get(f"payment:{payment_id}")


def stored_payment(payment_id):
    connection = pooled_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM payments WHERE id = %s", (payment_id,))
            return cursor.fetchone()
    finally:
        connection.close()


@example_circuit
@retry_transient
def remote_payment(payment_id):
    response = requests.get(f"https://payments.example.org/{payment_id}", timeout=5)
    response.raise_for_status()
    return response.json()
