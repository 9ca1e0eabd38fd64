import psycopg2


def named(connection, name):
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM users WHERE name LIKE %s ORDER BY id", (name,))
        return cursor.fetchall()


def adults(cursor):
    cursor.execute("SELECT id FROM users WHERE age > 18")
    return cursor.fetchall()


def between(cursor, low, high):
    cursor.execute(
        "SELECT id FROM users WHERE age BETWEEN %(low)s AND %(high)s",
        {"low": low, "high": high},
    )
    return cursor.fetchall()
