import os

import psycopg2

ORDERS_DSN = os.environ["ORDERS_DSN"]
REPORTING_DSN = os.environ["REPORTING_DSN"]


def order(order_id):
    conn = psycopg2.connect(ORDERS_DSN)
    try:
        with conn.cursor() as cur:
            cur.execute("SELECT state FROM orders WHERE id = %s", (order_id,))
            return cur.fetchone()
    finally:
        conn.close()


def report(day):
    conn = psycopg2.connect(REPORTING_DSN, application_name="reports")
    try:
        with conn.cursor() as cur:
            cur.execute("SELECT total FROM reports WHERE day = %s", (day,))
            return cur.fetchone()
    finally:
        conn.close()
