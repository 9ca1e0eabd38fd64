import os
from functools import cache

import psycopg2
from psycopg2.extras import RealDictCursor
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["DATABASE_URL"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


@cache
def _real_dict_cursor_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(
            os.environ["DATABASE_URL"], cursor_factory=RealDictCursor
        ),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def real_dict_cursor_connection():
    """Borrow a connection; close() gives it back."""
    return _real_dict_cursor_pool(os.getpid()).connect()


def total():
    conn = pooled_connection()
    try:
        cur = conn.cursor()
        cur.execute("SELECT sum(price) FROM items")
        (price,) = cur.fetchone()
    finally:
        conn.close()

    return price


def first_item():
    conn = real_dict_cursor_connection()
    try:
        cur = conn.cursor()
        cur.execute("SELECT * FROM items ORDER BY id LIMIT 1")
        item = cur.fetchone()
    finally:
        # Nobody else waits for it.
        conn.close()
    return item
