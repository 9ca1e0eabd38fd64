"""Reports in plain SQL through psycopg2."""

import os
from contextlib import closing

import psycopg2
from psycopg2.extras import RealDictCursor


def connect():
    return psycopg2.connect(os.environ["DATABASE_URL"])


def named(pattern, low=0):
    with closing(connect()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, name FROM accounts WHERE name LIKE %s AND id > %s ORDER BY id",
            (pattern, low),
        )
        return cursor.fetchall()


def between(cursor, low, high):
    """Accounts by their numbers."""
    cursor.execute(
        """
        SELECT id, balance, tags
        FROM accounts
        WHERE id BETWEEN %(low)s AND %(high)s
        ORDER BY id
        """,
        {"low": low, "high": high},
    )
    return cursor.fetchall()


def ending_in_zero(cursor):
    cursor.execute("SELECT id FROM accounts WHERE name LIKE '%0' ORDER BY id")
    return cursor.fetchall()


def tagged(connection, tag):
    cursor = connection.cursor(cursor_factory=RealDictCursor)
    try:
        cursor.execute("SELECT id, token FROM accounts WHERE tags @> ARRAY[%s] ORDER BY id;", [tag])
        rows = cursor.fetchall()
        return [dict(row) for row in rows]
    finally:
        cursor.close()


class Reports:
    def __init__(self, connection):
        self.cursor = connection.cursor()

    def opened(self, since, until):
        sql = "SELECT id, opened FROM accounts WHERE opened >= %s AND opened < %s ORDER BY opened"
        self.cursor.execute(sql, (since, until))
        return self.cursor.fetchall()
