import os

import psycopg2


def total():
    try:
        conn = psycopg2.connect(os.environ["DSN"])
        cur = conn.cursor()
        cur.execute("SELECT sum(amount) FROM payments")
        amount = cur.fetchone()[0]
        cur.close()
        conn.close()
        return amount
    except psycopg2.OperationalError as error:
        print(error)
        return None
