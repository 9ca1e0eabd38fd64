import os

import psycopg2

DSN = os.environ["DSN"]


def count():
    conn = psycopg2.connect(DSN)
    cursor = conn.cursor()
    cursor.execute("SELECT count(*) FROM users")
    (count,) = cursor.fetchone()
    conn.close()
    return count
