"""Rows as dictionaries and as named tuples, by the factory of the connection or of the cursor."""

import os

import psycopg2
import psycopg2.extras

DATABASE_URL = os.environ["DATABASE_URL"]


def connected():
    return psycopg2.connect(DATABASE_URL, cursor_factory=psycopg2.extras.RealDictCursor)


def account(number):
    connection = connected()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, name, balance FROM accounts WHERE id = %s", (number,))
            return cursor.fetchone()
    finally:
        connection.close()


def tagged(tag):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor(cursor_factory=psycopg2.extras.NamedTupleCursor) as cursor:
            cursor.execute(
                "SELECT id, token FROM accounts WHERE %s = ANY (tags) ORDER BY id LIMIT 2", (tag,)
            )
            return cursor.fetchall()
    finally:
        connection.close()
