"""The numbers of a month."""

import psycopg2
import redis
import requests

from common.settings import CACHE_HOST, DATABASE_URL


def cached_month(month):
    cache = redis.Redis(host=CACHE_HOST)
    return cache.get(f"month:{month}")


def stored_month(month):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM months WHERE id = %s", (month,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_month(month):
    response = requests.get(f"https://reports.example.org/months/{month}", timeout=5)
    response.raise_for_status()
    return response.json()
