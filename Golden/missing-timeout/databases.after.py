import psycopg
import psycopg2
import pymysql

DSN = "dbname=a"


def run(settings):
    psycopg2.connect("dbname=a", connect_timeout=5)
    psycopg2.connect("dbname=a connect_timeout=3")
    psycopg2.connect(host="a", dbname="b", connect_timeout=5)
    psycopg2.connect(DSN, connect_timeout=5)
    psycopg.connect(settings.dsn, autocommit=True, connect_timeout=5)
    pymysql.connect(host="a", user="b", read_timeout=30, write_timeout=30)
    return psycopg2.connect("dbname=a", connect_timeout=1)
