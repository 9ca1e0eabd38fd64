import psycopg2


class Repository:
    def __init__(self, dsn):
        self.conn = psycopg2.connect("dbname=shop")

    def users(self):
        with self.conn.cursor() as cur:
            cur.execute("SELECT name FROM users")
            return cur.fetchall()


_conn = None


def shared():
    global _conn
    if _conn is None:
        _conn = psycopg2.connect("dbname=shop")
    return _conn
