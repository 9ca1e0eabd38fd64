"""psycopg 3, whose connections are context managers that close."""

import os

import psycopg
from psycopg.rows import dict_row

DATABASE_URL = os.environ["DATABASE_URL"]


def account(number):
    with psycopg.connect(DATABASE_URL, row_factory=dict_row) as connection:
        return connection.execute(
            "SELECT id, name, token, tags FROM accounts WHERE id = %s", (number,)
        ).fetchone()


def write(note, fails=False):
    with psycopg.connect(DATABASE_URL) as connection:
        connection.execute("INSERT INTO journal (note) VALUES (%s)", (note,))
        if fails:
            raise ValueError(note)


def count(prefix):
    with psycopg.connect(DATABASE_URL) as connection:
        row = connection.execute(
            "SELECT count(*) FROM journal WHERE note LIKE %s", (prefix + "%",)
        ).fetchone()
        return row[0]


def of_no_table():
    try:
        with psycopg.connect(DATABASE_URL) as connection:
            return connection.execute("SELECT * FROM nothing_of_that_name").fetchall()
    except psycopg.errors.UndefinedTable as error:
        return error.sqlstate
