import os
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["ARCHIVE_URL"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def old_order(key):
    conn = pooled_connection()
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT total FROM orders WHERE key = %s", (key,))
            return cursor.fetchone()
    finally:
        conn.close()
