import pymysql


def connect(host, **options):
    options.setdefault("read_timeout", 30)
    options.setdefault("write_timeout", 30)
    return pymysql.connect(host=host, **options)
