import psycopg2
from sqlalchemy import text

_ADULTS = "SELECT id FROM users WHERE age > 18"
_OF_SIZE = text("SELECT id FROM users WHERE size = :size")
PUBLIC = "SELECT id FROM users WHERE age < 3"
_SHARED = "SELECT id FROM users WHERE age > 65"
_TOWNS = (
    "SELECT id, street, number, town FROM addresses JOIN towns "
    "ON towns.number = addresses.town WHERE towns.name = %s ORDER BY 1"
)


def adults(cursor):
    cursor.execute(_ADULTS)
    return cursor.fetchall()


def of_size(session, size):
    return session.execute(_OF_SIZE, {"size": size}).all()


def in_town(cursor, town):
    cursor.execute(_TOWNS, (town,))
    return cursor.fetchall()


def named(cursor, name):
    sql = "SELECT id FROM users WHERE name LIKE %s"
    cursor.execute(sql, (name,))
    return cursor.fetchall()


def over_lines(cursor, name):
    sql = """
        SELECT id
        FROM users
        WHERE name LIKE %s
    """
    cursor.execute(sql, [name])
    return cursor.fetchall()


def nearly_too_long(cursor, name):
    sql = "SELECT id, name, street FROM users WHERE name LIKE %s ORDER BY name"
    cursor.execute(sql, (name,))
    return cursor.fetchall()


def much_too_long(cursor, name):
    sql = "SELECT id, name, street, town FROM users WHERE name LIKE %s ORDER BY name"
    cursor.execute(sql, (name,))
    return cursor.fetchall()


def of_age(session, age):
    statement = text("SELECT id, name, street FROM users WHERE age = :age ORDER BY id")
    return session.execute(statement, {"age": age}).all()


def old(cursor):
    cursor.execute(_SHARED)
    return cursor.fetchall()


def very_old(cursor):
    cursor.execute(_SHARED)
    return cursor.fetchall()


def logged(cursor, name, log):
    sql = "SELECT id FROM users WHERE name = %s"
    log(sql)
    cursor.execute(sql, (name,))
    return cursor.fetchall()


def in_pieces(cursor, name):
    sql = "SELECT id FROM users"
    sql += " WHERE name = %s"
    cursor.execute(sql, (name,))
    return cursor.fetchall()


def one_of_two(cursor, name, is_old):
    cursor.execute(
        "SELECT a FROM t WHERE b = %s" if is_old else "SELECT a FROM u WHERE b = %s",
        (name,),
    )
    return cursor.fetchall()


def young(cursor):
    cursor.execute(PUBLIC)
    return cursor.fetchall()
