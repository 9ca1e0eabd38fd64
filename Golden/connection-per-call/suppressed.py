import psycopg2

DSN = "dbname=shop"


def nightly():
    conn = psycopg2.connect(DSN)  # hoist: allow[connection-per-call] once a night
    cur = conn.cursor()
    cur.execute("SELECT 1")
    conn.close()
