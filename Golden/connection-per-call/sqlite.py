import sqlite3

PATH = "shop.db"


def count():
    conn = sqlite3.connect(PATH)
    try:
        return conn.execute("SELECT count(*) FROM users").fetchone()
    finally:
        conn.close()
