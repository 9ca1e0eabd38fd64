"""What things cost."""

import psycopg2
import requests
from redis import Redis

from common import settings


def cached_price(item_id):
    cache = Redis(host=settings.CACHE_HOST)
    return cache.get(f"price:{item_id}")


def stored_price(item_id):
    connection = psycopg2.connect(settings.DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM prices WHERE id = %s", (item_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_price(item_id):
    response = requests.get(f"https://prices.example.org/{item_id}", timeout=5)
    response.raise_for_status()
    return response.json()
