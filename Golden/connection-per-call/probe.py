import psycopg2

DSN = "dbname=shop"


def is_up():
    try:
        conn = psycopg2.connect(DSN)
        conn.close()
    except psycopg2.OperationalError:
        return False
    return True
