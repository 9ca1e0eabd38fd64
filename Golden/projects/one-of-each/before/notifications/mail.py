"""Messages by mail."""

import psycopg2
import redis
import requests

from common.settings import CACHE_HOST, DATABASE_URL


def cached_mail(message_id):
    cache = redis.Redis(host=CACHE_HOST)
    return cache.get(f"mail:{message_id}")


def stored_mail(message_id):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT total FROM mails WHERE id = %s", (message_id,))
            return cursor.fetchone()
    finally:
        connection.close()


def remote_mail(message_id):
    response = requests.get(f"https://mail.example.org/{message_id}", timeout=5)
    response.raise_for_status()
    return response.json()
