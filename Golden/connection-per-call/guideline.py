import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def get_user(user_id):
    conn = psycopg2.connect(DATABASE_URL)  # one for every user!
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM users WHERE id = %s", (user_id,))
    return cursor.fetchone()
