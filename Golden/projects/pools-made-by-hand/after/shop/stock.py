import os
from functools import cache

import pymysql
from sqlalchemy.dialects.mysql.pymysql import MySQLDialect_pymysql
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: pymysql.connect(host="stock", database="stock"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_pymysql(dbapi=pymysql),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def stock(key):
    """The pool of the shop has no connections to this one."""
    conn = pooled_connection()
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT amount FROM stock WHERE key = %s", (key,))
            return cursor.fetchone()
    finally:
        conn.close()
