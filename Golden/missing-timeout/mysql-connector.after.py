import mysql.connector


def orders(host):
    with mysql.connector.connect(
        host=host, database="shop", connection_timeout=10
    ) as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id FROM orders LIMIT 10")
            return cursor.fetchall()


def customers(host):
    return mysql.connector.connect(host=host, connect_timeout=3)
