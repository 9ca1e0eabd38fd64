from shop.database import pooled_transaction


def order(key):
    with pooled_transaction() as conn:
        with conn.cursor() as cursor:
            cursor.execute("INSERT INTO orders VALUES (%s)", (key,))
