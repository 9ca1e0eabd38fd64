"""What was paid."""

import psycopg2
import requests
from redis import Redis

from common import settings


def cached_payment(payment_id):
    cache = Redis(host=settings.CACHE_HOST)
    return cache.get(f"payment:{payment_id}")


def stored_payment(payment_id):
    connection = psycopg2.connect(settings.DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM payments WHERE id = %s", (payment_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_payment(payment_id):
    response = requests.get(f"https://payments.example.org/{payment_id}", timeout=5)
    response.raise_for_status()
    return response.json()
