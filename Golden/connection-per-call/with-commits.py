import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def add_word(word):
    # commits or rolls back, and leaves the connection open
    with psycopg2.connect(DATABASE_URL) as conn:
        with conn.cursor() as cur:
            cur.execute("INSERT INTO words (w) VALUES (%s) RETURNING w", (word,))
            return cur.fetchone()[0]


def add_two(a, b):
    with psycopg2.connect(DATABASE_URL) as conn, conn.cursor() as cur:
        cur.execute("INSERT INTO words (w) VALUES (%s)", (a,))
        cur.execute("INSERT INTO words (w) VALUES (%s)", (b,))


def count():
    with psycopg2.connect(DATABASE_URL) as conn:
        cur = conn.cursor()
        cur.execute("SELECT count(*) FROM words")
        total = cur.fetchone()[0]
    conn.close()
    return total
