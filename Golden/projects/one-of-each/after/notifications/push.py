"""Messages to an app."""

import requests
from circuitbreaker import CircuitBreaker

from billing.circuits import is_service_failure
from billing.clients import get_redis
from billing.database import pooled_connection
from billing.retries import retry_transient


def _example_open(*args, **kwargs):
    raise requests.ConnectionError("push.example.org: circuit open")


example_circuit = CircuitBreaker(
    name="push.example.org",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=is_service_failure,
    fallback_function=_example_open,
)


def cached_push(message_id):
    cache = get_redis()
    return cache.get(f"push:{message_id}")


def stored_push(message_id):
    connection = pooled_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM pushes WHERE id = %s", (message_id,))
            return cursor.fetchone()
    finally:
        connection.close()


@example_circuit
@retry_transient
def remote_push(message_id):
    response = requests.get(f"https://push.example.org/{message_id}", timeout=5)
    response.raise_for_status()
    return response.json()
