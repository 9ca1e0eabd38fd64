def rows(cursor, number, dynamic):
    cursor.execute("SELECT id FROM users LIMIT 10")
    first = cursor.fetchall()
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    second = cursor.fetchall()
    cursor.execute("SELECT name FROM users WHERE id = %s", (number,))
    third = cursor.fetchall()
    cursor.execute("SELECT 1")
    fourth = cursor.fetchall()
    return first, second, third, fourth


def made(cursor, table):
    cursor.execute(f"SELECT id FROM {table}")
    return cursor.fetchall()


def united(cursor):
    cursor.execute("SELECT id FROM a UNION SELECT id FROM b")
    return cursor.fetchall()


def maybe_another(cursor, old):
    cursor.execute("SELECT id FROM users WHERE age > 3")
    if old:
        cursor.execute("SELECT id FROM users WHERE age > 30")
    return cursor.fetchall()
