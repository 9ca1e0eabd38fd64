import os

import psycopg2
import psycopg2.extras


def as_dictionaries():
    conn = psycopg2.connect(
        os.environ["REPORTS"], cursor_factory=psycopg2.extras.RealDictCursor
    )
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM reports")
    return cursor.fetchall()


def two_statements():
    conn = psycopg2.connect(os.environ["ARCHIVE"])
    cursor = conn.cursor()
    cursor.execute("SELECT 1")
    cursor.execute("SELECT 2")
    return cursor.fetchone()


def percent():
    conn = psycopg2.connect(os.environ["SALES"])
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM sales WHERE name LIKE 'a%'")
    return cursor.fetchall()


def catches():
    conn = psycopg2.connect(os.environ["TAXES"])
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM taxes")
    try:
        return cursor.fetchall()
    except psycopg2.ProgrammingError:
        return []


def closes_early():
    conn = psycopg2.connect(os.environ["LOGS"])
    cursor = conn.cursor()
    cursor.execute("DELETE FROM logs")
    if not cursor.rowcount:
        conn.close()
        return
    conn.commit()
    conn.close()
