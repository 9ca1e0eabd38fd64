from shop.database import pooled_connection


def count(key):
    conn = pooled_connection()
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM stock WHERE key = %s", (key,))
            return cursor.fetchone()[0]
    finally:
        conn.close()
