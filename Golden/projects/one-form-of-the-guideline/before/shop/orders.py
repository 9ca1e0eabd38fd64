import psycopg2

from shop.settings import DATABASE_URL


def move(order, shelf):
    with psycopg2.connect(DATABASE_URL) as conn:
        with conn.cursor() as cursor:
            cursor.execute("UPDATE orders SET shelf = %s WHERE id = %s", (shelf, order))
            cursor.execute("INSERT INTO moves (id) VALUES (%s)", (order,))
