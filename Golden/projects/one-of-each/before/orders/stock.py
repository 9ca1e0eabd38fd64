"""What is there to be ordered."""

import psycopg2
import redis
import requests

from common.settings import CACHE_HOST, DATABASE_URL


def cached_stock(item_id):
    cache = redis.Redis(host=CACHE_HOST)
    return cache.get(f"stock:{item_id}")


def stored_stock(item_id):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM stock WHERE id = %s", (item_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_stock(item_id):
    response = requests.get(f"https://stock.example.org/{item_id}", timeout=5)
    response.raise_for_status()
    return response.json()
