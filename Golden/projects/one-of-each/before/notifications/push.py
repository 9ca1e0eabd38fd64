"""Messages to an app."""

import psycopg2
import redis
import requests

from common.settings import CACHE_HOST, DATABASE_URL


def cached_push(message_id):
    cache = redis.Redis(host=CACHE_HOST)
    return cache.get(f"push:{message_id}")


def stored_push(message_id):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM pushes WHERE id = %s", (message_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_push(message_id):
    response = requests.get(f"https://push.example.org/{message_id}", timeout=5)
    response.raise_for_status()
    return response.json()
