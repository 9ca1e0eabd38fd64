import os
from functools import cache

import psycopg2
import psycopg2.extras
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(
            os.environ["REPORTS"], cursor_factory=psycopg2.extras.RealDictCursor
        ),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


@cache
def _archive_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["ARCHIVE"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def archive_connection():
    """Borrow a connection; close() gives it back."""
    return _archive_pool(os.getpid()).connect()


@cache
def _sales_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["SALES"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def sales_connection():
    """Borrow a connection; close() gives it back."""
    return _sales_pool(os.getpid()).connect()


@cache
def _taxes_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["TAXES"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def taxes_connection():
    """Borrow a connection; close() gives it back."""
    return _taxes_pool(os.getpid()).connect()


@cache
def _logs_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["LOGS"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def logs_connection():
    """Borrow a connection; close() gives it back."""
    return _logs_pool(os.getpid()).connect()


def as_dictionaries():
    conn = pooled_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT * FROM reports")
        return cursor.fetchall()
    finally:
        conn.close()


def two_statements():
    conn = archive_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT 1")
        cursor.execute("SELECT 2")
        return cursor.fetchone()
    finally:
        conn.close()


def percent():
    conn = sales_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT * FROM sales WHERE name LIKE 'a%'")
        return cursor.fetchall()
    finally:
        conn.close()


def catches():
    conn = taxes_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT * FROM taxes")
        try:
            return cursor.fetchall()
        except psycopg2.ProgrammingError:
            return []
    finally:
        conn.close()


def closes_early():
    conn = logs_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("DELETE FROM logs")
        if not cursor.rowcount:
            conn.close()
            return
        conn.commit()
    finally:
        conn.close()
