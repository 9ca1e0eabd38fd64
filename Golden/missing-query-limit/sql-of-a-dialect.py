from sqlalchemy import text


class Connector:
    dialect = "oracle+oracledb"

    def names(self, session):
        rows = session.execute(text("SELECT name FROM customers"))
        return [row[0] for row in rows.fetchall()]
