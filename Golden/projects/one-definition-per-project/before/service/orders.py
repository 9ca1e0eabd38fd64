import psycopg2
import redis
import requests

from service import settings

RATES = "https://rates.example.com"


def count_order(user_id):
    client = redis.Redis(
        host=settings.REDIS_HOST, socket_timeout=2, socket_connect_timeout=2
    )
    return client.incr(f"orders:{user_id}")


def order_total(order_id):
    conn = psycopg2.connect(settings.DATABASE_URL)
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT total FROM orders WHERE id = %s", (order_id,))
        return cursor.fetchone()[0]
    finally:
        conn.close()


def rate(currency):
    return requests.get(f"{RATES}/{currency}").json()
