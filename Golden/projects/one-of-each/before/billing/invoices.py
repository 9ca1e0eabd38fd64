"""What has to be paid."""

import psycopg2
import requests
from redis import Redis

from common import settings


def cached_invoice(invoice_id):
    cache = Redis(host=settings.CACHE_HOST)
    return cache.get(f"invoice:{invoice_id}")


def stored_invoice(invoice_id):
    connection = psycopg2.connect(settings.DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM invoices WHERE id = %s", (invoice_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_invoice(invoice_id):
    response = requests.get(f"https://invoices.example.org/{invoice_id}", timeout=5)
    response.raise_for_status()
    return response.json()
