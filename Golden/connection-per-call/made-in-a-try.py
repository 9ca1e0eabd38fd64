import logging
import os

import psycopg2

logger = logging.getLogger(__name__)


def names():
    try:
        conn = psycopg2.connect(os.environ["DSN"])
    except psycopg2.OperationalError:
        logger.exception("no database")
        return []
    cur = conn.cursor()
    cur.execute("SELECT name FROM users")
    rows = cur.fetchall()
    cur.close()
    conn.close()
    return rows


def delete(users):
    for user in users:
        try:
            conn = psycopg2.connect(os.environ["DSN"])
            conn.autocommit = True
        except psycopg2.OperationalError:
            continue
        conn.cursor().execute("DELETE FROM users WHERE id = %s", (user,))
