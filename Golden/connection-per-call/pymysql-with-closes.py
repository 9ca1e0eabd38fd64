from contextlib import closing

import pymysql.cursors

SETTINGS = dict(host="db", user="app", database="shop")


def products():
    with pymysql.connect(cursorclass=pymysql.cursors.DictCursor, **SETTINGS) as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, name FROM products")
            return cursor.fetchall()


def stock(product):
    with closing(pymysql.connect(cursorclass=pymysql.cursors.DictCursor, **SETTINGS)) as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT stock FROM products WHERE id = %s", (product,))
            return cursor.fetchone()["stock"]
