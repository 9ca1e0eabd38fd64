import psycopg2
from sqlalchemy import create_engine

engine = create_engine("postgresql+psycopg2://shop@db/shop", pool_size=5)


def name(key):
    with psycopg2.connect("host=db dbname=shop") as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()


def old_name(key):
    with psycopg2.connect(host="db", dbname="archive") as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()
