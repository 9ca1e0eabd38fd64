import os
from contextlib import contextmanager
from functools import cache

import psycopg2
import pymysql
from sqlalchemy.dialects.mysql.pymysql import MySQLDialect_pymysql
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

DSN = os.environ["DSN"]
ARCHIVE = {"host": "archive", "user": "shop", "database": "archive"}


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(DSN, application_name="reader"),
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
        lambda: pymysql.connect(**ARCHIVE),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=MySQLDialect_pymysql(dbapi=pymysql),
    )


def archive_connection():
    """Borrow a connection; close() gives it back."""
    return _archive_pool(os.getpid()).connect()


@cache
def _transactions_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(DSN, application_name="transactions"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def transactions_connection():
    """Borrow a connection; close() gives it back."""
    return _transactions_pool(os.getpid()).connect()


def writer():
    """Who gets it commits by a `with`."""
    return psycopg2.connect(DSN, application_name="writer")


def committing_at_once():
    """Who gets it sets `autocommit`."""
    return psycopg2.connect(DSN, application_name="at once")


def listener():
    """Who gets it keeps it."""
    return psycopg2.connect(DSN, application_name="listener")


def reader():
    """Who gets it gives it back."""
    return pooled_connection()


def archive():
    """The `with` of this driver closes and does not commit, as that of a connection on loan."""
    return archive_connection()


@contextmanager
def transaction():
    """Who gets it does nothing but using it."""
    conn = transactions_connection()
    try:
        yield conn
        conn.commit()
    finally:
        conn.close()


@contextmanager
def session():
    """Who gets it commits by a `with`."""
    conn = psycopg2.connect(DSN, application_name="sessions")
    try:
        yield conn
    finally:
        conn.close()


def tenant():
    """Who gets it sets its `search_path`, which the next one would get."""
    return psycopg2.connect(DSN, application_name="tenants")


def composer():
    """Who gets it hands it to what needs the driver's own."""
    return psycopg2.connect(DSN, application_name="composer")
