import psycopg2


def named(cursor, name):
    cursor.execute(
        """
        SELECT id, name
        FROM users
        WHERE name LIKE %s
        """,
        (name,),
    )
    return cursor.fetchall()


def old(cursor, age):
    cursor.execute(
        "SELECT id, name FROM users "
        "WHERE age > %s",
        [age],
    )
    rows = cursor.fetchall()
    return rows
