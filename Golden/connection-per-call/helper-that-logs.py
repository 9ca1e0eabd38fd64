import logging

import pymysql

log = logging.getLogger(__name__)


def connect():
    try:
        conn = pymysql.connect(host="db", user="app", database="shop", charset="utf8mb4")
        log.debug("connected")
        return conn
    except pymysql.MySQLError as error:
        log.error("no database: %s", error)
        raise


def orders(customer):
    conn = connect()
    with conn.cursor() as cursor:
        cursor.execute("SELECT id FROM orders WHERE customer = %s", (customer,))
        return [row[0] for row in cursor.fetchall()]
