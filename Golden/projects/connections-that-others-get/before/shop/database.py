import os
from contextlib import contextmanager

import psycopg2
import pymysql

DSN = os.environ["DSN"]
ARCHIVE = {"host": "archive", "user": "shop", "database": "archive"}


def writer():
    """Who gets it commits by a `with`."""
    return psycopg2.connect(DSN, application_name="writer")


def committing_at_once():
    """Who gets it sets `autocommit`."""
    return psycopg2.connect(DSN, application_name="at once")


def listener():
    """Who gets it keeps it."""
    return psycopg2.connect(DSN, application_name="listener")


def reader():
    """Who gets it gives it back."""
    return psycopg2.connect(DSN, application_name="reader")


def archive():
    """The `with` of this driver closes and does not commit, as that of a connection on loan."""
    return pymysql.connect(**ARCHIVE)


@contextmanager
def transaction():
    """Who gets it does nothing but using it."""
    conn = psycopg2.connect(DSN, application_name="transactions")
    try:
        yield conn
        conn.commit()
    finally:
        conn.close()


@contextmanager
def session():
    """Who gets it commits by a `with`."""
    conn = psycopg2.connect(DSN, application_name="sessions")
    try:
        yield conn
    finally:
        conn.close()


def tenant():
    """Who gets it sets its `search_path`, which the next one would get."""
    return psycopg2.connect(DSN, application_name="tenants")


def composer():
    """Who gets it hands it to what needs the driver's own."""
    return psycopg2.connect(DSN, application_name="composer")
