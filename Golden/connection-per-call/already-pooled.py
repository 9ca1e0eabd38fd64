import psycopg2
from psycopg2 import pool
from sqlalchemy import create_engine

POOL = pool.ThreadedConnectionPool(1, 10, "dbname=shop")


def creator():
    return psycopg2.connect("dbname=shop")


engine = create_engine("postgresql+psycopg2://", creator=creator)


def name(user_id):
    conn = psycopg2.connect("dbname=shop")
    cur = conn.cursor()
    cur.execute("SELECT name FROM users WHERE id = %s", (user_id,))
    row = cur.fetchone()
    conn.close()
    return row
