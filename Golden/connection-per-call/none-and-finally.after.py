import os
from functools import cache

import mysql.connector
from mysql.connector import Error
from sqlalchemy.dialects.mysql.mysqlconnector import MySQLDialect_mysqlconnector
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: mysql.connector.connect(host="localhost", database="shop", user="app"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_mysqlconnector(dbapi=mysql.connector),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def save(name):
    connection = None
    try:
        connection = pooled_connection()
        cursor = connection.cursor()
        cursor.execute("INSERT INTO names (name) VALUES (%s)", (name,))
        connection.commit()
    except Error as error:
        print("not saved:", error)
    finally:
        if connection is not None and connection.is_connected():
            connection.close()
