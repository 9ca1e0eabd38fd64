import os

import psycopg2
import redis


def copy(key):
    host = os.environ["DB_HOST"]
    source = psycopg2.connect(host=host, dbname="shop")
    try:
        with source.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            name = cursor.fetchone()[0]
    finally:
        source.close()
    archive = psycopg2.connect(host=host, dbname="archive")
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
    with psycopg2.connect(dsn) as conn:
        with conn.cursor() as cursor:
            cursor.execute("SELECT name FROM products WHERE key = %s", (key,))
            return cursor.fetchone()[0] != known


def both(key):
    dsn = os.environ["SHOP_DSN"]
    conn = psycopg2.connect(dsn)
    return conn, key
