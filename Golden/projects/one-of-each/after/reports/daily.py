"""The numbers of a day."""

import requests

from billing.circuits import example_circuit
from billing.clients import get_redis
from billing.database import pooled_connection
from billing.retries import retry_transient


def cached_day(day):
    cache = get_redis()
    return cache.get(f"day:{day}")


def stored_day(day):
    connection = pooled_connection()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM days WHERE id = %s", (day,))
            return cursor.fetchone()
    finally:
        connection.close()


@example_circuit
@retry_transient
def remote_day(day):
    response = requests.get(f"https://reports.example.org/days/{day}", timeout=5)
    response.raise_for_status()
    return response.json()
