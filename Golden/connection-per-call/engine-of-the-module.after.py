import os
from contextlib import contextmanager
from functools import cache

import psycopg2
from sqlalchemy import create_engine
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

engine = create_engine("postgresql+psycopg2://shop@db/shop", pool_size=5)


@cache
def _archive_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(host="db", dbname="archive"),
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


def name(key):
    with psycopg2.connect("host=db dbname=shop") as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()


def old_name(key):
    with archive_transaction() as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()
