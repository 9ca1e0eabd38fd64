import psycopg2
from sqlalchemy import create_engine
from sqlalchemy.pool import QueuePool

DSN = "dbname=shop"
ARCHIVE = "dbname=archive"

engine = create_engine("postgresql+psycopg2://", creator=lambda: psycopg2.connect(DSN))


def connect_to_archive():
    """What the pool asks for a connection."""
    return psycopg2.connect(ARCHIVE)


archive = QueuePool(connect_to_archive, pool_size=3)


def name(key):
    conn = psycopg2.connect(DSN)
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()
    finally:
        conn.close()


def old_name(key):
    with psycopg2.connect(ARCHIVE) as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()
