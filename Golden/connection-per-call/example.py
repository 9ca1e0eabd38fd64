import os

import psycopg2

DATABASE_URL = os.environ["DATABASE_URL"]


def user_name(user_id):
    conn = psycopg2.connect(DATABASE_URL)
    cursor = conn.cursor()
    cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
    row = cursor.fetchone()
    conn.close()
    return row and row[0]
