import psycopg2

ADULTS = "SELECT id FROM users WHERE age > 18"
CHILDREN = "SELECT id FROM users WHERE age < %s LIMIT %s"


def connect(dsn):
    return psycopg2.connect(dsn)


def adults(cursor):
    cursor.execute(ADULTS)
    return cursor.fetchall()


def children(cursor, age, limit=100):
    cursor.execute(CHILDREN, (age, limit))
    return cursor.fetchall()
