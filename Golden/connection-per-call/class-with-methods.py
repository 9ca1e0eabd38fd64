import psycopg2


class Users:
    DSN = "dbname=shop"

    def __init__(self, table):
        self.table = table

    def _connect(self):
        return psycopg2.connect("dbname=shop user=app")

    def names(self):
        conn = self._connect()
        cur = conn.cursor()
        cur.execute("SELECT name FROM users")
        rows = cur.fetchall()
        conn.close()
        return [name for (name,) in rows]
