"""What is being ordered."""

import requests
from circuitbreaker import CircuitBreaker

from billing.circuits import is_service_failure
from billing.clients import get_redis
from billing.database import pooled_connection
from billing.retries import retry_transient


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("orders.example.org: circuit open")


example_circuit = CircuitBreaker(
    name="orders.example.org",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_example_open,
)


def cached_order(order_id):
    cache = get_redis()
    return cache.get(f"order:{order_id}")


def stored_order(order_id):
    connection = pooled_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM orders WHERE id = %s", (order_id,))
            return cursor.fetchone()
    finally:
        connection.close()


@example_circuit
@retry_transient
def remote_order(order_id):
    response = requests.get(f"https://orders.example.org/{order_id}", timeout=5)
    response.raise_for_status()
    return response.json()
