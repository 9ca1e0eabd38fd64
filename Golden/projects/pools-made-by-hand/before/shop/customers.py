import psycopg2

from shop import settings


def customer(key):
    """Nobody knows whether this is the database of the pool."""
    with psycopg2.connect(host=settings.HOST, dbname=settings.NAME) as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM customers WHERE key = %s", (key,))
            return cursor.fetchone()
