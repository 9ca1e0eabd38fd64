import psycopg2

DSN = "dbname=shop"


def pooled_connection():
    return None


def count():
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute("SELECT count(*) FROM users")
    total = cur.fetchone()
    conn.close()
    return total
