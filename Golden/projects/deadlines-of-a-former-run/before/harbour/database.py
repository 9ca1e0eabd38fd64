import os
from contextlib import contextmanager
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect("dbname=harbour", connect_timeout=5),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


@contextmanager
def pooled_transaction():
    """Borrow a connection; commit at the end, or roll back what failed."""
    with _pool(os.getpid()).connect() as conn:
        yield conn
        conn.commit()  # close() alone rolls back
