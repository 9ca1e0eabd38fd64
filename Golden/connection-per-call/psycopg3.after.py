import os
from contextlib import contextmanager
from functools import cache

import psycopg
from psycopg.rows import dict_row
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.pool import QueuePool

from .config import settings


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg.connect(settings.database_url, row_factory=dict_row),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg(dbapi=psycopg),
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


def rename(user_id, name):
    with pooled_transaction() as conn:
        conn.execute("UPDATE users SET name = %s WHERE id = %s", (name, user_id))
        return conn.execute("SELECT name FROM users WHERE id = %s", (user_id,)).fetchone()


def names():
    conn = pooled_connection()
    try:
        rows = conn.execute("SELECT name FROM users ORDER BY name").fetchall()
    finally:
        conn.close()
    return [row["name"] for row in rows]
