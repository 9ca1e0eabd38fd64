import psycopg
from psycopg.rows import dict_row

from .config import settings


def rename(user_id, name):
    with psycopg.connect(settings.database_url, row_factory=dict_row) as conn:
        conn.execute("UPDATE users SET name = %s WHERE id = %s", (name, user_id))
        return conn.execute("SELECT name FROM users WHERE id = %s", (user_id,)).fetchone()


def names():
    conn = psycopg.connect(settings.database_url, row_factory=dict_row)
    rows = conn.execute("SELECT name FROM users ORDER BY name").fetchall()
    conn.close()
    return [row["name"] for row in rows]
