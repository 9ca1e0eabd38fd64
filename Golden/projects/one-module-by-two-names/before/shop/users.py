import psycopg2 as pg

from shop.settings import DSN as USERS


def names():
    conn = pg.connect(USERS)
    try:
        cur = conn.cursor()
        cur.execute("SELECT name FROM users")
        return cur.fetchall()
    finally:
        conn.close()
