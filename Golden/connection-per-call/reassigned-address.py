import psycopg2

DSN = None


def init(dsn):
    global DSN
    DSN = dsn


def query():
    return psycopg2.connect(DSN)
