import os
from contextlib import contextmanager
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

CONFIG = {"host": "127.0.0.1", "port": 5432, "user": "app", "dbname": "shop"}


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(**CONFIG),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


@contextmanager
def pooled_transaction():
    """Borrow a connection; commit at the end, or roll back what failed."""
    with _pool(os.getpid()).connect() as conn:
        yield conn
        conn.commit()  # close() alone rolls back


def get_connection():
    return pooled_connection()


def count_users():
    conn = get_connection()
    try:
        cur = conn.cursor()
        cur.execute("SELECT count(*) FROM users")
        (total,) = cur.fetchone()
    finally:
        conn.close()
    return total


def user_names(ids):
    conn = get_connection()
    try:
        cur = conn.cursor()
        names = []
        for user_id in ids:
            cur.execute("SELECT name FROM users WHERE id = %s", (user_id,))
            names.append(cur.fetchone()[0])
        return names
    finally:
        conn.close()


def rename(user_id, name):
    with pooled_transaction() as conn:
        conn.cursor().execute("UPDATE users SET name = %s WHERE id = %s", (name, user_id))
