import requests

from service.clients import get_redis
from service.database import pooled_connection
from service.retries import retry_connection

RATES = "https://rates.example.com"


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


@retry_connection
def rate(currency):
    return requests.get(f"{RATES}/{currency}", timeout=(3.05, 27)).json()
