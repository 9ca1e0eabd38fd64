import os

import psycopg2
import sqlalchemy

DSN = os.environ["DSN"]
metadata = sqlalchemy.MetaData()


def names():
    with psycopg2.connect(DSN) as conn:
        with conn.cursor() as cur:
            cur.execute("SELECT name FROM users")
            return [name for (name,) in cur]
