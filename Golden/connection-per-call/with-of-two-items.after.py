import os
from contextlib import contextmanager
from functools import cache

import psycopg2
from psycopg2 import connect
from psycopg2.extras import RealDictCursor
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

DSN = "dbname=shop"


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: connect(DSN),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


@contextmanager
def pooled_transaction():
    """Borrow a connection; commit at the end, or roll back what failed."""
    with _pool(os.getpid()).connect() as conn:
        yield conn
        conn.commit()  # close() alone rolls back


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def product(key):
    with (
        pooled_transaction() as conn,
        conn.cursor(cursor_factory=RealDictCursor) as cursor,
    ):
        cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
        return cursor.fetchone()


def add(key, name):
    conn = pooled_connection()
    try:
        with (
            conn.dbapi_connection,
            conn.cursor(cursor_factory=RealDictCursor) as the_cursor,
        ):  # one
            the_cursor.execute("INSERT INTO products VALUES (%s, %s)", (key, name))
    finally:
        conn.close()
