import os

import pymysql

CONFIG = {"host": os.environ["STOCK_HOST"], "user": "shop"}


def has_a_list(articles):
    conn = pymysql.connect(host=CONFIG["host"], user="shop")
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM stock WHERE article = %s", [articles])
    return cursor.fetchone()


def would_share_its_pool(article):
    conn = pymysql.connect(host=CONFIG["host"], user="shop")
    cursor = conn.cursor()
    cursor.execute("SELECT * FROM stock WHERE article = %s", (article,))
    return cursor.fetchone()
