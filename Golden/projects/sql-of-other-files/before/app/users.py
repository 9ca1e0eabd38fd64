import psycopg2

ADULTS = "SELECT id FROM users WHERE age > 18"
CHILDREN = "SELECT id FROM users WHERE age < %s"


def connect(dsn):
    return psycopg2.connect(dsn)


def adults(cursor):
    cursor.execute(ADULTS)
    return cursor.fetchall()


def children(cursor, age):
    cursor.execute(CHILDREN, (age,))
    return cursor.fetchall()
