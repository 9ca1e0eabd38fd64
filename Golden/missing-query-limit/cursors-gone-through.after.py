import sqlite3

import psycopg2


def names(connection: sqlite3.Connection, prefix, limit: int = 100):
    return [
        row[0]
        for row in connection.execute(
            "SELECT name FROM item WHERE x LIKE ? LIMIT ?", (prefix, limit)
        )
    ]


def orders(dsn, state, limit=100):
    found = []
    with psycopg2.connect(dsn) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT number, total FROM orders WHERE state = %s LIMIT %s", (state, limit)
        )
        for number, total in cursor:
            found.append({"number": number, "total": total})
    return found


def columns(connection, table):
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def lines(host, command):
    return [line.strip() for line in host.execute(f"cat {command}")]


def matching(connection, table):
    return [row for row in connection.execute(f"SELECT * FROM {table}")]


def copied(connection, other):
    for row in connection.execute("SELECT a, b FROM item WHERE a > 3"):
        other.execute("INSERT INTO item VALUES (?, ?)", row)
