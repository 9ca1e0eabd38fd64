import os
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

DSN = os.environ["DATABASE_URL"]


def _autocommit_connect():
    conn = psycopg2.connect(DSN)
    conn.autocommit = True
    return conn


@cache
def _autocommit_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        _autocommit_connect,
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def autocommit_connection():
    """Borrow a connection; close() gives it back."""
    return _autocommit_pool(os.getpid()).connect()


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


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def log_event(kind):
    conn = autocommit_connection()
    try:
        with conn.cursor() as cur:
            cur.execute("INSERT INTO events (kind) VALUES (%s)", (kind,))
    finally:
        conn.close()


def events(kind):
    conn = pooled_connection()
    try:
        with conn.dbapi_connection, conn.cursor() as cur:
            cur.execute("SELECT id FROM events WHERE kind = %s", (kind,))
            return cur.fetchall()
    finally:
        conn.close()
