import psycopg2


def clean(day):
    conn = psycopg2.connect("dbname=shop")
    try:
        cur = conn.cursor()
        cur.execute("SELECT id FROM orders WHERE day = %s", (day,))
        return cur.fetchall()
    finally:
        conn.close()
