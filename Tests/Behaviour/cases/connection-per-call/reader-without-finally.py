"""Reads accounts, each with a connection of its own that only the straight path closes."""

import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def account(number):
    connection = psycopg2.connect(DATABASE_URL)
    cursor = connection.cursor()
    cursor.execute(
        "SELECT id, name, balance, tags, token, opened FROM accounts WHERE id = %s", (number,)
    )
    row = cursor.fetchone()
    connection.close()
    return row


def of_no_table():
    connection = psycopg2.connect(DATABASE_URL)
    cursor = connection.cursor()
    cursor.execute("SELECT * FROM nothing_of_that_name")
    rows = cursor.fetchall()
    connection.close()
    return rows


def note_of_no_table():
    try:
        return of_no_table()
    except psycopg2.Error as error:
        return type(error).__name__, error.pgcode
