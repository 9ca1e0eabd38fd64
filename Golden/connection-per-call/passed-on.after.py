import os
from functools import cache

import pandas as pd
import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

DSN = "dbname=shop"


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


def sales(day):
    conn = pooled_connection()
    try:
        frame = pd.read_sql("SELECT * FROM sales", conn, params={"day": day})
    finally:
        conn.close()
    return frame


def run(callback):
    conn = pooled_connection()
    try:
        return callback(conn.cursor())
    finally:
        conn.close()
