from shop.database import pooled_connection


def name_of(user):
    conn = pooled_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT name FROM users WHERE id=%s", (user,))
        name = cursor.fetchone()
    finally:
        conn.close()
    return name
