"""Orders and their customers."""

import os

import psycopg2
from sqlalchemy import create_engine, text

from app.config import settings


def order_count():
    url = os.getenv("DATABASE_URL")
    engine = create_engine(url)
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM orders")).scalar_one()


def customers():
    """The names of all customers."""

    host = settings.DB_HOST
    options = {
        "host": host,
        "port": 5432,
        "dbname": os.environ["CUSTOMERS_NAME"],
    }

    conn = psycopg2.connect(**options)
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM customers")
            return cursor.fetchall()
    finally:
        conn.close()


def archive(order_id):
    password = settings.ARCHIVE_PASSWORD
    host = "archive"
    dsn = f"postgresql://orders:{password}@{host}:5432/orders"
    if not password:
        raise ValueError("no password for the archive")
    with psycopg2.connect(dsn) as conn:
        with conn.cursor() as cursor:
            cursor.execute("UPDATE orders SET archived = true WHERE id = %s", (order_id,))
