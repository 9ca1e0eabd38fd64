import os

import psycopg2
from psycopg2.extras import RealDictCursor


def total():
    conn = psycopg2.connect(os.environ["DATABASE_URL"])
    cur = conn.cursor()
    cur.execute("SELECT sum(price) FROM items")
    (price,) = cur.fetchone()

    conn.close()

    return price


def first_item():
    conn = psycopg2.connect(os.environ["DATABASE_URL"], cursor_factory=RealDictCursor)
    cur = conn.cursor()
    cur.execute("SELECT * FROM items ORDER BY id LIMIT 1")
    item = cur.fetchone()

    # Nobody else waits for it.
    conn.close()
    return item
