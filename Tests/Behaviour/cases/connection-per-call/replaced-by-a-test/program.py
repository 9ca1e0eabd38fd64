"""What tests replace the driver of."""

import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def name(number):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM accounts WHERE id = %s", (number,))
            return cursor.fetchone()[0]
    finally:
        connection.close()
