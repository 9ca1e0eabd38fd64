import os

import psycopg2
import redis


def price(key):
    host = os.environ["STORE_HOST"]
    known = redis.Redis(host=host, socket_timeout=5, socket_connect_timeout=5)
    value = known.get(key)
    if value is not None:
        return int(value)
    conn = psycopg2.connect(host=host, dbname="shop", connect_timeout=5)
    try:
        with conn.cursor() as cursor:
            cursor.execute("SELECT price FROM products WHERE key = %s", (key,))
            return cursor.fetchone()[0]
    finally:
        conn.close()


def forget(key):
    host = os.environ["STORE_HOST"]
    # The order matters: the store is asked before the cache forgets.
    conn = psycopg2.connect(host=host, dbname="shop", connect_timeout=5)
    try:
        with conn.cursor() as cursor:
            cursor.execute("DELETE FROM products WHERE key = %s", (key,))
        conn.commit()
    finally:
        conn.close()
    known = redis.Redis(host=host, socket_timeout=5, socket_connect_timeout=5)
    known.delete(key)
    print("forgot", key, "on", host)
