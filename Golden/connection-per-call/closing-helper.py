import os

import psycopg2


def get_conn():
    return psycopg2.connect(os.environ["DSN"])


def close_conn(conn, cur):
    cur.close()
    conn.close()


def run(query, params):
    conn = get_conn()
    cur = conn.cursor()
    cur.execute(query, params)
    rows = cur.fetchall()
    close_conn(conn, cur)
    return rows
