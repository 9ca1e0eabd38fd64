import pymysql


def connect(host, **options):
    return pymysql.connect(host=host, **options)
