import psycopg2

from shop.settings import DSN


def count(key):
    conn = psycopg2.connect(DSN)
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM stock WHERE key = %s", (key,))
            return cursor.fetchone()[0]
    finally:
        conn.close()
