import psycopg2

from shop import settings


def cancel(order):
    with psycopg2.connect(settings.DSN) as conn:
        conn.cursor().execute("UPDATE orders SET open = false WHERE id = %s", (order,))


def open_orders():
    conn = psycopg2.connect(settings.DSN)
    try:
        cur = conn.cursor()
        cur.execute("SELECT id FROM orders WHERE open")
        return cur.fetchall()
    finally:
        conn.close()
