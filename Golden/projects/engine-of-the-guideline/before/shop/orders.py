import psycopg2

from shop.settings import DATABASE_URL


def rename(order_id, name):
    conn = psycopg2.connect(DATABASE_URL)
    cursor = conn.cursor()
    cursor.execute(
        "UPDATE orders SET name = %(name)s WHERE id = %(id)s",
        {"name": name, "id": order_id},
    )
    if cursor.rowcount != 1:
        raise KeyError(order_id)
    conn.commit()
    conn.close()


class Orders:
    def of(self, user):
        db = psycopg2.connect(DATABASE_URL)
        cursor = db.cursor()
        cursor.execute("SELECT id FROM orders WHERE of = %s", (user,))
        for row in cursor:
            self.show(row)
        db.close()
        self.done()
