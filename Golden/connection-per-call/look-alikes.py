import psycopg2

from .database import connect


class pymysql:
    @staticmethod
    def connect(host):
        return host


def first():
    return connect("dbname=shop").cursor()


def second():
    return pymysql.connect("db")


def third(psycopg2):
    return psycopg2.connect("dbname=shop")
