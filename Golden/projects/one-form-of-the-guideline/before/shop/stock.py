import psycopg2

from shop.settings import STOCK_URL


def count_of(item):
    conn = psycopg2.connect(STOCK_URL)
    cursor = conn.cursor()
    cursor.execute("SELECT 1 FROM stock WHERE item = %s", (item,))
    count = cursor.fetchone()
    conn.close()
    return count
