import os

import psycopg2


def falls_through():
    try:
        conn = psycopg2.connect(os.environ["DSN"])
    except psycopg2.OperationalError as error:
        print(error)
    cur = conn.cursor()
    cur.execute("SELECT name FROM users")
    return cur.fetchall()


def works_in_the_try():
    try:
        conn = psycopg2.connect(os.environ["DSN"])
        cur = conn.cursor()
    except psycopg2.OperationalError:
        return []
    cur.execute("SELECT name FROM users")
    rows = cur.fetchall()
    conn.close()
    return rows
