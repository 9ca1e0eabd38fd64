import os
from functools import cache

import mysql.connector
from mysql.connector import Error
from sqlalchemy.dialects.mysql.mysqlconnector import MySQLDialect_mysqlconnector
from sqlalchemy.pool import QueuePool

CONFIG = {"host": "db", "database": "shop"}


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: mysql.connector.connect(**CONFIG),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_mysqlconnector(dbapi=mysql.connector),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def db_connect():
    try:
        return pooled_connection()
    except Error as error:
        print("no database:", error)
        return None


def orders():
    conn = db_connect()
    if not conn:
        return []
    try:
        cursor = conn.cursor(dictionary=True)
        cursor.execute("SELECT id FROM orders")
        rows = cursor.fetchall()
    finally:
        conn.close()
    return rows
