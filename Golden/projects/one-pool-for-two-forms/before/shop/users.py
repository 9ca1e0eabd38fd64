import psycopg2

from shop.db import DSN


def add(name):
    with psycopg2.connect(DSN) as conn:
        with conn.cursor() as cursor:
            cursor.execute("INSERT INTO users (name) VALUES (%s)", (name,))
