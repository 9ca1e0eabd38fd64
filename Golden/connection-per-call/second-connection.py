import psycopg2

DSN = "dbname=shop"


def name(user_id):
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute("SELECT name FROM users WHERE id = %s", (user_id,))
    row = cur.fetchone()
    conn.close()
    return row[0]


def names():
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute("SELECT id FROM users")
    found = [name(user_id) for (user_id,) in cur.fetchall()]
    conn.close()
    return found
