import psycopg2

DSN = "dbname=shop"


def cursor():
    conn = psycopg2.connect(DSN)
    return conn.cursor()


def rows(sql):
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute(sql)
    return (row for row in cur)


def unnamed(sql):
    psycopg2.connect(DSN).cursor().execute(sql)
