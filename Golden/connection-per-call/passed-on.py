import pandas as pd
import psycopg2

DSN = "dbname=shop"


def sales(day):
    conn = psycopg2.connect(DSN)
    frame = pd.read_sql("SELECT * FROM sales", conn, params={"day": day})
    conn.close()
    return frame


def run(callback):
    conn = psycopg2.connect(DSN)
    try:
        return callback(conn.cursor())
    finally:
        conn.close()
