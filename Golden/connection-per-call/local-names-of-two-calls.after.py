import os
from contextlib import contextmanager
from functools import cache

import psycopg2
import redis
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def _archive_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(host=os.environ["DB_HOST"], dbname="archive"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def archive_connection():
    """Borrow a connection; close() gives it back."""
    return _archive_pool(os.getpid()).connect()


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(host=os.environ["DB_HOST"], dbname="shop"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


@cache
def _shop_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(os.environ["SHOP_DSN"]),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


@contextmanager
def shop_transaction():
    """Borrow a connection; commit at the end, or roll back what failed."""
    with _shop_pool(os.getpid()).connect() as conn:
        yield conn
        conn.commit()  # close() alone rolls back


def copy(key):
    source = pooled_connection()
    try:
        with source.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            name = cursor.fetchone()[0]
    finally:
        source.close()
    archive = archive_connection()
    try:
        with archive.cursor() as cursor:
            cursor.execute("INSERT INTO names VALUES (%s, %s)", (key, name))
        archive.commit()
    finally:
        archive.close()


def differs(key):
    dsn = os.environ["SHOP_DSN"]
    cache = redis.Redis.from_url(dsn.replace("postgresql", "redis"))
    known = cache.get(key)
    with shop_transaction() as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()[0] != known


def both(key):
    dsn = os.environ["SHOP_DSN"]
    conn = psycopg2.connect(dsn)
    return conn, key
