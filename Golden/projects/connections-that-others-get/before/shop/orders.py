from contextlib import closing

from psycopg2 import sql

from shop import database
from shop.database import reader, writer


def add(number):
    with writer() as conn, conn.cursor() as cur:
        cur.execute("INSERT INTO orders (number) VALUES (%s)", (number,))


def log(text):
    conn = database.committing_at_once()
    conn.autocommit = True
    conn.cursor().execute("INSERT INTO log (text) VALUES (%s)", (text,))
    conn.close()


class Listener:
    def __init__(self):
        self.conn = database.listener()

    def wait(self):
        self.conn.poll()


def order(number):
    with closing(reader()) as conn, conn.cursor() as cur:
        cur.execute("SELECT * FROM orders WHERE number = %s", (number,))
        return cur.fetchone()


def archived(number):
    with database.archive() as conn, conn.cursor() as cur:
        cur.execute("SELECT * FROM orders WHERE number = %s", (number,))
        return cur.fetchone()


def cancel(number):
    with database.transaction() as conn, conn.cursor() as cur:
        cur.execute("DELETE FROM orders WHERE number = %s", (number,))


def cancel_all():
    with database.session() as conn:
        with conn, conn.cursor() as cur:
            cur.execute("DELETE FROM log")
        with conn, conn.cursor() as cur:
            cur.execute("DELETE FROM orders")


def orders_of(name):
    conn = database.tenant()
    try:
        with conn.cursor() as cur:
            cur.execute("SET search_path TO %s", (name,))
            cur.execute("SELECT * FROM orders LIMIT 50")
            return cur.fetchall()
    finally:
        conn.close()


def statement(table):
    conn = database.composer()
    try:
        return sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)).as_string(conn)
    finally:
        conn.close()
