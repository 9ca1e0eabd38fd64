import psycopg2

DSN = "dbname=shop"


def names():
    with psycopg2.connect(DSN) as conn:
        cur = conn.cursor()
        cur.execute("SELECT name FROM users")
    with conn:
        conn.cursor().execute("DELETE FROM users")
