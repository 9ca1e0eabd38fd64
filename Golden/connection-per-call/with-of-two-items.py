from psycopg2 import connect
from psycopg2.extras import RealDictCursor

DSN = "dbname=shop"


def product(key):
    with connect(DSN) as conn, conn.cursor(cursor_factory=RealDictCursor) as cursor:
        cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
        return cursor.fetchone()


def add(key, name):
    conn = connect(DSN)
    try:
        with conn, conn.cursor(cursor_factory=RealDictCursor) as the_cursor:  # one
            the_cursor.execute("INSERT INTO products VALUES (%s, %s)", (key, name))
    finally:
        conn.close()
