"""Writes that last at once, beside reads that do not ask for it."""

import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def note(text):
    connection = psycopg2.connect(DATABASE_URL)
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute("INSERT INTO journal (note) VALUES (%s) RETURNING note", (text,))
    written = cursor.fetchone()[0]
    connection.close()
    return written


def count(text):
    connection = psycopg2.connect(DATABASE_URL)
    cursor = connection.cursor()
    cursor.execute("SELECT count(*) FROM journal WHERE note = %s", (text,))
    found = cursor.fetchone()[0]
    connection.close()
    return found
