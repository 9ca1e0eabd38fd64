"""One of many modules of a service, each of which connects by itself."""

import psycopg2
from settings import DATABASE_URL

NUMBER = int(__name__.rpartition("_")[2])


def account(number):
    connection = psycopg2.connect(DATABASE_URL)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, name FROM accounts WHERE id = %s", (number + NUMBER,))
            return cursor.fetchone()
    finally:
        connection.close()
