from shop.database import engine


def rename(order_id, name):
    with engine.connect() as conn:
        cursor = conn.exec_driver_sql(
            "UPDATE orders SET name = %(name)s WHERE id = %(id)s",
            {"name": name, "id": order_id},
        )
        if cursor.rowcount != 1:
            raise KeyError(order_id)
        conn.commit()


class Orders:
    def of(self, user):
        with engine.connect() as db:
            cursor = db.exec_driver_sql("SELECT id FROM orders WHERE of = %s", (user,))
            for row in cursor:
                self.show(row)
        self.done()
