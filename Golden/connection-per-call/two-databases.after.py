import os
from functools import cache

import psycopg2
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

ORDERS_DSN = os.environ["ORDERS_DSN"]
REPORTING_DSN = os.environ["REPORTING_DSN"]


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(ORDERS_DSN),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


@cache
def _reporting_pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(REPORTING_DSN, application_name="reports"),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def reporting_connection():
    """Borrow a connection; close() gives it back."""
    return _reporting_pool(os.getpid()).connect()


def order(order_id):
    conn = pooled_connection()
    try:
        with conn.cursor() as cur:
            cur.execute("SELECT state FROM orders WHERE id = %s", (order_id,))
            return cur.fetchone()
    finally:
        conn.close()


def report(day):
    conn = reporting_connection()
    try:
        with conn.cursor() as cur:
            cur.execute("SELECT total FROM reports WHERE day = %s", (day,))
            return cur.fetchone()
    finally:
        conn.close()
