import psycopg2

from shop.settings import DATABASE_URL


def get_user(user_id):
    conn = psycopg2.connect(DATABASE_URL)  # New connection every time!
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM users WHERE id = %s", (user_id,))
    return cursor.fetchone()


def names():
    conn = psycopg2.connect(DATABASE_URL)
    cur = conn.cursor()
    cur.execute(
        """
        SELECT name
        FROM users
        """
    )
    rows = cur.fetchall()
    # All is read.
    cur.close()
    conn.close()

    return [name for (name,) in rows]
