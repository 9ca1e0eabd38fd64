"""Messages by phone."""

import psycopg2
import redis as cache_library
import requests

from common.settings import CACHE_HOST as HOST
from common.settings import DATABASE_URL


def cached_text(message_id):
    cache = cache_library.Redis(host=HOST)
    return cache.get(f"text:{message_id}")


def stored_text(message_id):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM texts WHERE id = %s", (message_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_text(message_id):
    response = requests.get(f"https://sms.example.org/{message_id}", timeout=5)
    response.raise_for_status()
    return response.json()
