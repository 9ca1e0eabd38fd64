"""A repository on mysqlclient: rows as dictionaries, autocommit, transactions and exceptions."""

import os

import MySQLdb
import MySQLdb.cursors

DB_CONFIG = {
    "host": "127.0.0.1",
    "port": int(os.environ["MYSQL_PORT"]),
    "user": "shop",
    "password": "shop",
    "database": "shop",
}


def account(number):
    connection = MySQLdb.connect(
        host="127.0.0.1",
        port=int(os.environ["MYSQL_PORT"]),
        user="shop",
        password="shop",
        database="shop",
        cursorclass=MySQLdb.cursors.DictCursor,
    )
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, name, balance FROM accounts WHERE id = %s", (number,))
            return cursor.fetchone()
    finally:
        connection.close()


def note(text):
    connection = MySQLdb.connect(**DB_CONFIG)
    cursor = connection.cursor()
    try:
        cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))
        connection.commit()
        return cursor.lastrowid > 0
    except MySQLdb.IntegrityError as error:
        connection.rollback()
        return error.args[0]
    finally:
        cursor.close()
        connection.close()


def note_without_commit(text):
    connection = MySQLdb.connect(**DB_CONFIG)
    try:
        with connection.cursor() as cursor:
            return cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))
    finally:
        connection.close()


def note_at_once(text):
    connection = MySQLdb.connect(**DB_CONFIG)
    connection.autocommit(True)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))
    connection.close()


def notes():
    connection = MySQLdb.connect(**DB_CONFIG)
    cursor = connection.cursor()
    cursor.execute("SELECT note FROM journal ORDER BY note")
    found = [note for (note,) in cursor.fetchall()]
    connection.close()
    return found


def of_no_table():
    connection = MySQLdb.connect(**DB_CONFIG)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM no_table")
    finally:
        connection.close()
