import psycopg2

from shop.settings import DSN


def order(key):
    with psycopg2.connect(DSN) as conn:
        with conn.cursor() as cursor:
            cursor.execute("INSERT INTO orders VALUES (%s)", (key,))
