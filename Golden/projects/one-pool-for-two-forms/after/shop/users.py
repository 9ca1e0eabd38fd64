from shop.db import pooled_transaction


def add(name):
    with pooled_transaction() as conn:
        with conn.cursor() as cursor:
            cursor.execute("INSERT INTO users (name) VALUES (%s)", (name,))
