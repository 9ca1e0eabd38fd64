import os
from functools import cache

import psycopg2
import redis
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool


@cache
def get_redis():
    """The Redis client of this process; it owns the connection pool."""
    return redis.Redis(
        host=os.environ["STORE_HOST"], socket_timeout=5, socket_connect_timeout=5
    )


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(
            host=os.environ["STORE_HOST"], dbname="shop", connect_timeout=5
        ),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def price(key):
    known = get_redis()
    value = known.get(key)
    if value is not None:
        return int(value)
    conn = pooled_connection()
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT price FROM products WHERE key = %s", (key,))
            return cursor.fetchone()[0]
    finally:
        conn.close()


def forget(key):
    host = os.environ["STORE_HOST"]
    # The order matters: the store is asked before the cache forgets.
    conn = pooled_connection()
    try:
        with conn.cursor() as cursor:
            cursor.execute("DELETE FROM products WHERE key = %s", (key,))
        conn.commit()
    finally:
        conn.close()
    known = get_redis()
    known.delete(key)
    print("forgot", key, "on", host)
