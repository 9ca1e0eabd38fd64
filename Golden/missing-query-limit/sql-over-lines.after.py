import psycopg2


def named(cursor, name, limit=100):
    cursor.execute(
        """
        SELECT id, name
        FROM users
        WHERE name LIKE %s
        LIMIT %s
        """,
        (name, limit),
    )
    return cursor.fetchall()


def old(cursor, age, limit=100):
    cursor.execute(
        "SELECT id, name FROM users "
        "WHERE age > %s LIMIT %s",
        [age, limit],
    )
    rows = cursor.fetchall()
    return rows
