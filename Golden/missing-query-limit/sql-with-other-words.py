import psycopg


def dear(cursor, price):
    cursor.execute(
        """
        WITH dear AS (
            SELECT id, title FROM books WHERE price > %s LIMIT 1000
        )
        SELECT id, title FROM dear ORDER BY id
        """,
        (price,),
    )
    return cursor.fetchall()


def numbers(cursor):
    cursor.execute(
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LIMIT 9)"
        " SELECT n FROM t ORDER BY n;"
    )
    return cursor.fetchall()


def commented(cursor, author):
    cursor.execute(
        """SELECT id, title -- the title too, without its LIMIT
        FROM books /* old ones, too */
        WHERE author = %s
        ORDER BY id
        """,
        [author],
    )
    return cursor.fetchall()


def half_of_them(cursor):
    cursor.execute(
        """SELECT id -- 50 %
        FROM books"""
    )
    return cursor.fetchall()


def quoted(cursor):
    cursor.execute('SELECT id AS "limit" FROM books ORDER BY id')
    return cursor.fetchall()


def with_a_comma(cursor):
    cursor.execute(
        "SELECT id FROM books ORDER BY id",  # the whole list
    )
    return cursor.fetchall()
