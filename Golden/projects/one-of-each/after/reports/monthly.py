"""The numbers of a month."""

import requests

from billing.circuits import example_circuit
from billing.clients import get_redis
from billing.database import pooled_connection
from billing.retries import retry_transient


def cached_month(month):
    cache = get_redis()
    return cache.get(f"month:{month}")


def stored_month(month):
    connection = pooled_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM months WHERE id = %s", (month,))
            return cursor.fetchone()
    finally:
        connection.close()


@example_circuit
@retry_transient
def remote_month(month):
    response = requests.get(f"https://reports.example.org/months/{month}", timeout=5)
    response.raise_for_status()
    return response.json()
