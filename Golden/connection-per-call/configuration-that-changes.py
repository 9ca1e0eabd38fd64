import pymysql

CONFIG = {"host": "db", "database": "shop"}


def use(database):
    CONFIG["database"] = database


def names():
    conn = pymysql.connect(**CONFIG)
    try:
        with conn.cursor() as cur:
            cur.execute("SELECT name FROM users")
            return cur.fetchall()
    finally:
        conn.close()
