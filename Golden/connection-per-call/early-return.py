import psycopg2

DSN = "dbname=shop"


def price(product):
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute("SELECT price FROM products WHERE id = %s", (product,))
    row = cur.fetchone()
    if row is None:
        conn.close()
        return None

    # prices are in cents
    cents = row[0]
    conn.close()
    return cents / 100
