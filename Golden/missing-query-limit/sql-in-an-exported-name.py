import sqlite3

__all__ = ["_ADULTS", "adults"]

_ADULTS = "SELECT id FROM users WHERE age > 18"


def adults(path):
    return sqlite3.connect(path).execute(_ADULTS).fetchall()
