import psycopg2
import pymysql


def tenant(tenant):
    conn = psycopg2.connect(host=tenant.host, dbname=tenant.database)
    cur = conn.cursor()
    cur.execute("SELECT 1")
    conn.close()


class Store:
    def __init__(self, options):
        self.options = options

    def connect(self):
        return pymysql.connect(**self.options)
