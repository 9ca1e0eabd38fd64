import psycopg
import psycopg2
import pymysql

DSN = "dbname=a"


def run(settings):
    psycopg2.connect("dbname=a")
    psycopg2.connect("dbname=a connect_timeout=3")
    psycopg2.connect(host="a", dbname="b")
    psycopg2.connect(DSN)
    psycopg.connect(settings.dsn, autocommit=True)
    pymysql.connect(host="a", user="b")
    return psycopg2.connect("dbname=a", connect_timeout=1)
