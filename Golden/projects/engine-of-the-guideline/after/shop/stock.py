import os
from functools import cache

import pymysql
from sqlalchemy.dialects.mysql.pymysql import MySQLDialect_pymysql
from sqlalchemy.pool import QueuePool

CONFIG = {"host": os.environ["STOCK_HOST"], "user": "shop"}


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: pymysql.connect(host=CONFIG["host"], user="shop"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_pymysql(dbapi=pymysql),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def has_a_list(articles):
    conn = pooled_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT * FROM stock WHERE article = %s", [articles])
        return cursor.fetchone()
    finally:
        conn.close()


def would_share_its_pool(article):
    conn = pooled_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT * FROM stock WHERE article = %s", (article,))
        return cursor.fetchone()
    finally:
        conn.close()
