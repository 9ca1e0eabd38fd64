from shop.database import pooled_transaction


def move(order, shelf):
    with pooled_transaction() as conn:
        with conn.cursor() as cursor:
            cursor.execute("UPDATE orders SET shelf = %s WHERE id = %s", (shelf, order))
            cursor.execute("INSERT INTO moves (id) VALUES (%s)", (order,))
