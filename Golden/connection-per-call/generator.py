import psycopg2

DSN = "dbname=shop"


def users():
    conn = psycopg2.connect(DSN)
    cur = conn.cursor("users")
    cur.execute("SELECT id, name FROM users")
    for row in cur:
        yield row
