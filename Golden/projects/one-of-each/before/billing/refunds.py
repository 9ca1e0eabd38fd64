"""What was paid back."""

import psycopg2
import redis
import requests

from common.settings import CACHE_HOST, DATABASE_URL


def cached_refund(refund_id):
    cache = redis.Redis(host=CACHE_HOST)
    return cache.get(f"refund:{refund_id}")


def stored_refund(refund_id):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM refunds WHERE id = %s", (refund_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_refund(refund_id):
    response = requests.get(f"https://refunds.example.org/{refund_id}", timeout=5)
    response.raise_for_status()
    return response.json()
