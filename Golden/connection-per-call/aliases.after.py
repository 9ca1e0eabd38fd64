import os
from contextlib import contextmanager
from functools import cache

import MySQLdb as mysql
import psycopg2
from psycopg2 import connect as pg_connect
from sqlalchemy.dialects.mysql.mysqldb import MySQLDialect_mysqldb
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: mysql.connect(host="old", user="app", passwd="secret", db="shop"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_mysqldb(dbapi=mysql),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


@cache
def _copy_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: pg_connect("dbname=shop"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


@contextmanager
def copy_transaction():
    """Borrow a connection; commit at the end, or roll back what failed."""
    with _copy_pool(os.getpid()).connect() as conn:
        yield conn
        conn.commit()  # close() alone rolls back


def copy(user_id):
    source = pooled_connection()
    try:
        cursor = source.cursor()
        cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
        (name,) = cursor.fetchone()
    finally:
        source.close()

    with copy_transaction() as target:
        target.cursor().execute("INSERT INTO users VALUES (%s, %s)", (user_id, name))
