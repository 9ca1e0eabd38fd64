import os
from contextlib import closing
from functools import cache

import pymysql.cursors
from sqlalchemy.dialects.mysql.pymysql import MySQLDialect_pymysql
from sqlalchemy.pool import QueuePool

SETTINGS = dict(host="db", user="app", database="shop")


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: pymysql.connect(cursorclass=pymysql.cursors.DictCursor, **SETTINGS),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_pymysql(dbapi=pymysql),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def products():
    with pooled_connection() as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, name FROM products")
            return cursor.fetchall()


def stock(product):
    with closing(pooled_connection()) as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT stock FROM products WHERE id = %s", (product,))
            return cursor.fetchone()["stock"]
