import os
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

DATABASE_URL = os.environ["DATABASE_URL"]


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(DATABASE_URL),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def lead(key):
    conn = psycopg2.connect(DATABASE_URL)
    cur = conn.cursor()
    cur.execute("SELECT pg_try_advisory_lock(%s)", (key,))
    leads = cur.fetchone()[0]
    conn.close()
    return leads


def rows_of(tenant):
    conn = psycopg2.connect(DATABASE_URL)
    cur = conn.cursor()
    cur.execute("SELECT set_config('app.tenant', %s, false)", (tenant,))
    cur.execute("SELECT id FROM orders")
    rows = cur.fetchall()
    conn.close()
    return rows


def book(key, amount):
    conn = pooled_connection()
    try:
        cur = conn.cursor()
        # Released at the end of the transaction.
        cur.execute("SELECT pg_advisory_xact_lock(%s)", (key,))
        cur.execute("UPDATE accounts SET amount = amount + %s", (amount,))
        conn.commit()
    finally:
        conn.close()
