"""Orders and their customers."""

import os
from contextlib import contextmanager
from functools import cache

import psycopg2
from sqlalchemy import create_engine, text
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

from app.config import settings


@cache
def _engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return create_engine(os.getenv("DATABASE_URL"))


def get_engine():
    """The engine of this process; it owns a pool of connections."""
    return _engine(os.getpid())


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(
            host=settings.DB_HOST, port=5432, dbname=os.environ["CUSTOMERS_NAME"]
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
        lambda: psycopg2.connect(
            f"postgresql://orders:{settings.ARCHIVE_PASSWORD}@archive:5432/orders"
        ),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


@contextmanager
def archive_transaction():
    """Borrow a connection; commit at the end, or roll back what failed."""
    with _archive_pool(os.getpid()).connect() as conn:
        yield conn
        conn.commit()  # close() alone rolls back


def order_count():
    engine = get_engine()
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM orders")).scalar_one()


def customers():
    """The names of all customers."""

    conn = pooled_connection()
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM customers")
            return cursor.fetchall()
    finally:
        conn.close()


def archive(order_id):
    password = settings.ARCHIVE_PASSWORD
    if not password:
        raise ValueError("no password for the archive")
    with archive_transaction() as conn:
        with conn.cursor() as cursor:
            cursor.execute("UPDATE orders SET archived = true WHERE id = %s", (order_id,))
