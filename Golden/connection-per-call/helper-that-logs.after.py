import logging
import os
from functools import cache

import pymysql
from sqlalchemy.dialects.mysql.pymysql import MySQLDialect_pymysql
from sqlalchemy.pool import QueuePool

log = logging.getLogger(__name__)


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: pymysql.connect(
            host="db", user="app", database="shop", charset="utf8mb4"
        ),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_pymysql(dbapi=pymysql),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def connect():
    try:
        conn = pooled_connection()
        log.debug("connected")
        return conn
    except pymysql.MySQLError as error:
        log.error("no database: %s", error)
        raise


def orders(customer):
    conn = connect()
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT id FROM orders WHERE customer = %s", (customer,))
            return [row[0] for row in cursor.fetchall()]
    finally:
        conn.close()
