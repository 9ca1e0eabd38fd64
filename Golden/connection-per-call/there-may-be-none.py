import mysql.connector
from mysql.connector import Error

CONFIG = {"host": "db", "database": "shop"}


def db_connect():
    try:
        return mysql.connector.connect(**CONFIG)
    except Error as error:
        print("no database:", error)
        return None


def orders():
    conn = db_connect()
    if not conn:
        return []
    cursor = conn.cursor(dictionary=True)
    cursor.execute("SELECT id FROM orders")
    rows = cursor.fetchall()
    conn.close()
    return rows
