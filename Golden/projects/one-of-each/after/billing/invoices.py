"""What has to be paid."""

import requests
from circuitbreaker import CircuitBreaker

from billing.circuits import is_service_failure
from billing.clients import get_redis
from billing.database import pooled_connection
from billing.retries import retry_transient


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("invoices.example.org: circuit open")


example_circuit = CircuitBreaker(
    name="invoices.example.org",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_example_open,
)


def cached_invoice(invoice_id):
    cache = get_redis()
    return cache.get(f"invoice:{invoice_id}")


def stored_invoice(invoice_id):
    connection = pooled_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM invoices WHERE id = %s", (invoice_id,))
            return cursor.fetchone()
    finally:
        connection.close()


@example_circuit
@retry_transient
def remote_invoice(invoice_id):
    response = requests.get(f"https://invoices.example.org/{invoice_id}", timeout=5)
    response.raise_for_status()
    return response.json()
