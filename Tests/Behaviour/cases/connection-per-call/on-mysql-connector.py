"""A repository on the connector of MySQL: rows as dictionaries, transactions and exceptions."""

import os

import mysql.connector
from mysql.connector import Error, errorcode


def get_connection():
    return mysql.connector.connect(
        host="127.0.0.1",
        port=int(os.environ["MYSQL_PORT"]),
        user="shop",
        password="shop",
        database="shop",
    )


def account(number):
    connection = get_connection()
    cursor = connection.cursor(dictionary=True)
    try:
        cursor.execute("SELECT id, name, balance FROM accounts WHERE id = %s", (number,))
        return cursor.fetchone()
    finally:
        cursor.close()
        connection.close()


def note(text):
    connection = get_connection()
    cursor = connection.cursor()
    try:
        cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))
        connection.commit()
        return cursor.lastrowid > 0
    except Error as error:
        connection.rollback()
        return error.errno == errorcode.ER_DUP_ENTRY
    finally:
        if connection.is_connected():
            cursor.close()
            connection.close()


def note_without_commit(text):
    connection = get_connection()
    cursor = connection.cursor()
    cursor.execute("INSERT INTO journal (note) VALUES (%s)", (text,))
    cursor.close()
    connection.close()


def notes():
    connection = get_connection()
    cursor = connection.cursor(buffered=True)
    cursor.execute("SELECT note FROM journal ORDER BY note")
    found = [note for (note,) in cursor.fetchall()]
    connection.close()
    return found


def of_no_table():
    connection = get_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT 1 FROM no_table")
    finally:
        connection.close()
