import os

import psycopg2


def order(key):
    conn = psycopg2.connect(os.environ["DATABASE_URL"])
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT total FROM orders WHERE key = %s", (key,))
            return cursor.fetchone()
    finally:
        conn.close()
