import sqlite3


def named(path, name):
    connection = sqlite3.connect(path)
    return connection.execute("SELECT id FROM users WHERE name = ?", (name,)).fetchall()


def adults(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT id FROM users WHERE age > 18;").fetchall()
