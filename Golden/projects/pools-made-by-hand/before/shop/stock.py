import pymysql


def stock(key):
    """The pool of the shop has no connections to this one."""
    conn = pymysql.connect(host="stock", database="stock")
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT amount FROM stock WHERE key = %s", (key,))
            return cursor.fetchone()
    finally:
        conn.close()
