import psycopg2


def named(cursor):
    cursor.execute("SELECT id FROM users WHERE name LIKE 'a%' LIMIT 100")
    return cursor.fetchall()
