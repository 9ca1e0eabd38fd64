"""What was paid back."""

import requests
from circuitbreaker import CircuitBreaker

from billing.clients import get_redis
from billing.database import pooled_connection
from billing.retries import retry_transient


def _is_service_failure(error_type, error):
    """Whether the service failed, and not what it was asked for."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return error.response.status_code >= 500
    return issubclass(error_type, requests.RequestException)


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("example: circuit open")


example_circuit = CircuitBreaker(
    name="example",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=_is_service_failure,
    fallback_function=_example_open,
)


def cached_refund(refund_id):
    cache = get_redis()
    return cache.get(f"refund:{refund_id}")


def stored_refund(refund_id):
    connection = pooled_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM refunds WHERE id = %s", (refund_id,))
            return cursor.fetchone()
    finally:
        connection.close()


@example_circuit
@retry_transient
def remote_refund(refund_id):
    response = requests.get(f"https://refunds.example.org/{refund_id}", timeout=5)
    response.raise_for_status()
    return response.json()
