import mysql.connector


def price(key):
    conn = mysql.connector.connect(pool_name="shop", pool_size=5, host="db")
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT price FROM products WHERE id = %s", (key,))
        return cursor.fetchone()
    finally:
        conn.close()
