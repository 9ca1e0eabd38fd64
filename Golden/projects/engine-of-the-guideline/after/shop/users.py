from shop.database import engine


def get_user(user_id):
    # New connection every time!
    with engine.connect() as conn:
        cursor = conn.exec_driver_sql("SELECT * FROM users WHERE id = %s", (user_id,))
        return cursor.fetchone()


def names():
    with engine.connect() as conn:
        cur = conn.exec_driver_sql(
            """
        SELECT name
        FROM users
        """
        )
        rows = cur.fetchall()
    # All is read.

    return [name for (name,) in rows]
