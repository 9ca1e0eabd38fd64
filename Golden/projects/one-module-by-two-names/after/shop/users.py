from shop.database import pooled_connection


def names():
    conn = pooled_connection()
    try:
        cur = conn.cursor()
        cur.execute("SELECT name FROM users")
        return cur.fetchall()
    finally:
        conn.close()
