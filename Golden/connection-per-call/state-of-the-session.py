import psycopg2
from psycopg2.extensions import ISOLATION_LEVEL_AUTOCOMMIT

DSN = "dbname=shop"


def listen():
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute("LISTEN jobs")
    conn.close()


def searched(schema):
    conn = psycopg2.connect(DSN)
    conn.autocommit = True
    conn.cursor().execute("SET search_path TO archive")
    conn.close()


def locked():
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute("SELECT pg_advisory_lock(1)")
    conn.close()


def temporary():
    conn = psycopg2.connect(DSN)
    cur = conn.cursor()
    cur.execute("CREATE TEMP TABLE ids (id int)")
    conn.close()


def create(name):
    conn = psycopg2.connect(DSN)
    conn.set_isolation_level(ISOLATION_LEVEL_AUTOCOMMIT)
    conn.cursor().execute(f"CREATE DATABASE {name}")
    conn.close()
