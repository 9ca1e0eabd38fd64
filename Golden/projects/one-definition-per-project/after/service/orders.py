import requests
from circuitbreaker import CircuitBreaker

from service.clients import get_redis
from service.database import pooled_connection
from service.retries import retry_connection

RATES = "https://rates.example.com"


def _rates_open(*args, **kwargs):
    raise requests.ConnectionError("rates: circuit open")


rates_circuit = CircuitBreaker(
    name="rates",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_rates_open,
)


def count_order(user_id):
    client = get_redis()
    return client.incr(f"orders:{user_id}")


def order_total(order_id):
    conn = pooled_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT total FROM orders WHERE id = %s", (order_id,))
        return cursor.fetchone()[0]
    finally:
        conn.close()


@rates_circuit
@retry_connection
def rate(currency):
    return requests.get(f"{RATES}/{currency}", timeout=(3.05, 27)).json()
