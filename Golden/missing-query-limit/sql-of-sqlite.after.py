import sqlite3


def named(path, name, limit=100):
    connection = sqlite3.connect(path)
    return connection.execute(
        "SELECT id FROM users WHERE name = ? LIMIT ?", (name, limit)
    ).fetchall()


def adults(path, limit=100):
    with sqlite3.connect(path) as connection:
        return connection.execute(
            "SELECT id FROM users WHERE age > 18 LIMIT ?;", (limit,)
        ).fetchall()
