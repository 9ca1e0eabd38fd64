import os

import psycopg2

DSN = os.environ["DATABASE_URL"]


def log_event(kind):
    conn = psycopg2.connect(DSN)
    conn.autocommit = True
    with conn.cursor() as cur:
        cur.execute("INSERT INTO events (kind) VALUES (%s)", (kind,))
    conn.close()


def events(kind):
    conn = psycopg2.connect(DSN)
    try:
        with conn, conn.cursor() as cur:
            cur.execute("SELECT id FROM events WHERE kind = %s", (kind,))
            return cur.fetchall()
    finally:
        conn.close()
