import psycopg2
import psycopg2.extras

DSN = "dbname=shop"


def uuids():
    conn = psycopg2.connect(DSN)
    psycopg2.extras.register_uuid(conn_or_curs=conn)
    conn.close()


def checked():
    conn = psycopg2.connect(DSN)
    assert isinstance(conn, psycopg2.extensions.connection)
    conn.close()


def notices():
    conn = psycopg2.connect(DSN)
    conn.cursor().execute("VACUUM")
    print(conn.notices)
    conn.close()
