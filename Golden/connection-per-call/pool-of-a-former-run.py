import os
from contextlib import contextmanager
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

DSN = "dbname=shop"


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(DSN),
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


def rename(key, name):
    with pooled_transaction() as conn:
        with conn.cursor() as cursor:
            cursor.execute("UPDATE products SET name = %s WHERE key = %s", (name, key))


def name(key):
    conn = psycopg2.connect(DSN)
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()
    finally:
        conn.close()
