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


def no_queries(cursor, name):
    cursor.execute("SHOW server_version")
    version = cursor.fetchall()
    cursor.execute("UPDATE users SET seen = true WHERE name = %s RETURNING id", (name,))
    return version, cursor.fetchall()


def locked(cursor, name):
    cursor.execute("SELECT id FROM users WHERE name = %s FOR UPDATE", (name,))
    return cursor.fetchall()


def ends_with_a_comment(cursor):
    cursor.execute("SELECT id FROM users -- all of them")
    return cursor.fetchall()


def deletes_on_the_way(cursor):
    cursor.execute("WITH old AS (DELETE FROM users RETURNING id) SELECT id FROM old")
    return cursor.fetchall()


def users_of_the_database(cursor):
    cursor.execute("SELECT user, host FROM mysql.user")
    return cursor.fetchall()
