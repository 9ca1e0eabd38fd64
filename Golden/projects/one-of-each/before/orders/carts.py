"""What is about to be ordered."""

import psycopg2
import redis
import requests

from common.settings import CACHE_HOST, DATABASE_URL


def cached_cart(cart_id):
    cache = redis.Redis(host=CACHE_HOST)
    return cache.get(f"cart:{cart_id}")


def stored_cart(cart_id):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM carts WHERE id = %s", (cart_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_cart(cart_id):
    response = requests.get(f"https://carts.example.org/{cart_id}", timeout=5)
    response.raise_for_status()
    return response.json()
