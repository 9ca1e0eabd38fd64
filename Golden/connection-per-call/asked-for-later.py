import mysql.connector

CONFIG = {"host": "db", "database": "shop"}


def db_connect():
    return mysql.connector.connect(**CONFIG)


def customers():
    conn = db_connect()
    rows = []
    if conn:
        cursor = conn.cursor()
        cursor.execute("SELECT id FROM customers")
        rows = cursor.fetchall()
        conn.close()
    return rows
