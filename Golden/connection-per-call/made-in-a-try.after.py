import logging
import os
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

logger = logging.getLogger(__name__)


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["DSN"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def _autocommit_connect():
    conn = psycopg2.connect(os.environ["DSN"])
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


def names():
    try:
        conn = pooled_connection()
    except psycopg2.OperationalError:
        logger.exception("no database")
        return []
    try:
        cur = conn.cursor()
        cur.execute("SELECT name FROM users")
        rows = cur.fetchall()
        cur.close()
    finally:
        conn.close()
    return rows


def delete(users):
    for user in users:
        try:
            conn = autocommit_connection()
        except psycopg2.OperationalError:
            continue
        try:
            conn.cursor().execute("DELETE FROM users WHERE id = %s", (user,))
        finally:
            conn.close()
