import psycopg2


def named(connection, name, limit=100):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM users WHERE name LIKE %s ORDER BY id LIMIT %s",
            (name, limit),
        )
        return cursor.fetchall()


def adults(cursor, limit=100):
    cursor.execute("SELECT id FROM users WHERE age > 18 LIMIT %s", (limit,))
    return cursor.fetchall()


def between(cursor, low, high, limit=100):
    cursor.execute(
        "SELECT id FROM users WHERE age BETWEEN %(low)s AND %(high)s LIMIT %(limit)s",
        {"low": low, "high": high, "limit": limit},
    )
    return cursor.fetchall()
