import psycopg2


def named(cursor):
    cursor.execute("SELECT id FROM users WHERE name LIKE 'a%'")
    return cursor.fetchall()
