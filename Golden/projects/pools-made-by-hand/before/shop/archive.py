import os

import psycopg2


def old_order(key):
    conn = psycopg2.connect(os.environ["ARCHIVE_URL"])
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT total FROM orders WHERE key = %s", (key,))
            return cursor.fetchone()
    finally:
        conn.close()
