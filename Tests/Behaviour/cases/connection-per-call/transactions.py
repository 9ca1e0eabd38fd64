"""Writes in a transaction that commits at its end, or not at all."""

import os

import psycopg2


def write(note, fails=False):
    with psycopg2.connect(os.environ["DATABASE_URL"]) as connection:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO journal (note) VALUES (%s)", (note,))
        if fails:
            raise ValueError(note)


def notes(prefix):
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT note FROM journal WHERE note LIKE %s ORDER BY id", (prefix + "%",)
            )
            return [note for (note,) in cursor.fetchall()]
    finally:
        connection.close()


def forget(prefix):
    """Nothing commits this, so it must not last."""
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    try:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM journal WHERE note LIKE %s", (prefix + "%",))
            return cursor.rowcount
    finally:
        connection.close()
