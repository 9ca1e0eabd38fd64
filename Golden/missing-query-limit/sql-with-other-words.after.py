import psycopg


def dear(cursor, price, limit=100):
    cursor.execute(
        """
        WITH dear AS (
            SELECT id, title FROM books WHERE price > %s LIMIT 1000
        )
        SELECT id, title FROM dear ORDER BY id
        LIMIT %s
        """,
        (price, limit),
    )
    return cursor.fetchall()


def numbers(cursor, limit=100):
    cursor.execute(
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LIMIT 9)"
        " SELECT n FROM t ORDER BY n LIMIT %s;",
        (limit,),
    )
    return cursor.fetchall()


def commented(cursor, author, limit=100):
    cursor.execute(
        """SELECT id, title -- the title too, without its LIMIT
        FROM books /* old ones, too */
        WHERE author = %s
        ORDER BY id
        LIMIT %s
        """,
        [author, limit],
    )
    return cursor.fetchall()


def half_of_them(cursor):
    cursor.execute(
        """SELECT id -- 50 %
        FROM books
        LIMIT 100"""
    )
    return cursor.fetchall()


def quoted(cursor, limit=100):
    cursor.execute('SELECT id AS "limit" FROM books ORDER BY id LIMIT %s', (limit,))
    return cursor.fetchall()


def with_a_comma(cursor, limit=100):
    cursor.execute(
        "SELECT id FROM books ORDER BY id LIMIT %s",  # the whole list
        (limit,),
    )
    return cursor.fetchall()
