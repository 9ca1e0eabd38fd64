"""What is being ordered."""

import psycopg2
import redis
import requests

from common.settings import CACHE_HOST, DATABASE_URL


def cached_order(order_id):
    cache = redis.Redis(host=CACHE_HOST)
    return cache.get(f"order:{order_id}")


def stored_order(order_id):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM orders WHERE id = %s", (order_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_order(order_id):
    response = requests.get(f"https://orders.example.org/{order_id}", timeout=5)
    response.raise_for_status()
    return response.json()
