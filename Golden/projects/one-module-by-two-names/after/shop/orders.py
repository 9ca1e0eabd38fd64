from shop.database import pooled_connection, pooled_transaction


def cancel(order):
    with pooled_transaction() as conn:
        conn.cursor().execute("UPDATE orders SET open = false WHERE id = %s", (order,))


def open_orders():
    conn = pooled_connection()
    try:
        cur = conn.cursor()
        cur.execute("SELECT id FROM orders WHERE open")
        return cur.fetchall()
    finally:
        conn.close()
