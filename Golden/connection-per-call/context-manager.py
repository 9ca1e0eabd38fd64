from contextlib import contextmanager

import psycopg2

from . import config


@contextmanager
def database():
    conn = psycopg2.connect(config.DSN)
    yield conn
    conn.close()


def ping():
    with database() as conn, conn.cursor() as cur:
        cur.execute("SELECT 1")
        return cur.fetchone() == (1,)
