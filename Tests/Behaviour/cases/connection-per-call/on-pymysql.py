"""A repository on PyMySQL: rows as dictionaries, autocommit, transactions and exceptions."""

import os

import pymysql
import pymysql.cursors

DB_CONFIG = {
    "host": "127.0.0.1",
    "port": int(os.environ["MYSQL_PORT"]),
    "user": "shop",
    "password": "shop",
    "database": "shop",
}


def account(number):
    host = os.environ.get("MYSQL_HOST", "127.0.0.1")
    port = int(os.environ["MYSQL_PORT"])
    connection = pymysql.connect(
        host=host,
        port=port,
        user="shop",
        password="shop",
        database="shop",
        cursorclass=pymysql.cursors.DictCursor,
    )
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, name, balance FROM accounts WHERE id = %s", (number,))
            return cursor.fetchone()
    finally:
        connection.close()


def note(text):
    connection = pymysql.connect(**DB_CONFIG)
    cursor = connection.cursor()
    try:
        cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))
        connection.commit()
        return cursor.lastrowid > 0
    except pymysql.err.IntegrityError as error:
        connection.rollback()
        return error.args[0]
    finally:
        cursor.close()
        connection.close()


def note_without_commit(text):
    with pymysql.connect(**DB_CONFIG) as connection:
        with connection.cursor() as cursor:
            return cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))


def note_at_once(text):
    connection = pymysql.connect(**DB_CONFIG)
    connection.autocommit(True)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))
    connection.close()


def notes():
    connection = pymysql.connect(**DB_CONFIG)
    cursor = connection.cursor()
    cursor.execute("SELECT note FROM journal ORDER BY note")
    found = [note for (note,) in cursor.fetchall()]
    connection.close()
    return found


def of_no_table():
    connection = pymysql.connect(**DB_CONFIG)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM no_table")
    finally:
        connection.close()
