"""The numbers of a day."""

import psycopg2
import requests
from redis import Redis

from common import settings


def cached_day(day):
    cache = Redis(host=settings.CACHE_HOST)
    return cache.get(f"day:{day}")


def stored_day(day):
    connection = psycopg2.connect(settings.DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM days WHERE id = %s", (day,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_day(day):
    response = requests.get(f"https://reports.example.org/days/{day}", timeout=5)
    response.raise_for_status()
    return response.json()
