import os
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect("dbname=shop", connect_timeout=5),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def clean(day):
    conn = pooled_connection()
    try:
        cur = conn.cursor()
        cur.execute("SELECT id FROM orders WHERE day = %s", (day,))
        return cur.fetchall()
    finally:
        conn.close()
