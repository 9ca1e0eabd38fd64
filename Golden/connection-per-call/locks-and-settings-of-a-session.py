import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def lead(key):
    conn = psycopg2.connect(DATABASE_URL)
    cur = conn.cursor()
    cur.execute("SELECT pg_try_advisory_lock(%s)", (key,))
    leads = cur.fetchone()[0]
    conn.close()
    return leads


def rows_of(tenant):
    conn = psycopg2.connect(DATABASE_URL)
    cur = conn.cursor()
    cur.execute("SELECT set_config('app.tenant', %s, false)", (tenant,))
    cur.execute("SELECT id FROM orders")
    rows = cur.fetchall()
    conn.close()
    return rows


def book(key, amount):
    conn = psycopg2.connect(DATABASE_URL)
    cur = conn.cursor()
    # Released at the end of the transaction.
    cur.execute("SELECT pg_advisory_xact_lock(%s)", (key,))
    cur.execute("UPDATE accounts SET amount = amount + %s", (amount,))
    conn.commit()
    conn.close()
