import os

import psycopg2
import psycopg2.extras

DATABASE_URL = os.environ["DATABASE_URL"]


def get_user(user_id):
    """One user as a dict, or None."""
    conn = psycopg2.connect(DATABASE_URL)
    try:
        cur = conn.cursor(cursor_factory=psycopg2.extras.RealDictCursor)
        cur.execute("SELECT id, name FROM users WHERE id = %s", [user_id])
        return cur.fetchone()
    finally:
        conn.close()


def rename(user_id, name):
    conn = psycopg2.connect(DATABASE_URL)
    cur = conn.cursor()
    cur.execute("UPDATE users SET name = %s WHERE id = %s", (name, user_id))
    conn.commit()
    changed = cur.rowcount
    cur.close()
    conn.close()  # done
    return changed
