"""Names of a function that say something else each time, or more than their values."""

import os

import psycopg2

from app.config import settings


def of_the_call(tenant):
    dsn = settings.DSN_OF_TENANTS.format(tenant)
    conn = psycopg2.connect(dsn)
    try:
        return conn.cursor().execute("SELECT 1")
    finally:
        conn.close()


def of_a_condition(replica=False):
    dsn = os.environ["DSN"]
    if replica:
        dsn = os.environ["REPLICA_DSN"]
    with psycopg2.connect(dsn) as conn:
        conn.cursor().execute("SELECT 1")


def changed(schema):
    options = {"host": settings.DB_HOST}
    options["options"] = f"-c search_path={schema}"
    with psycopg2.connect(**options) as conn:
        conn.cursor().execute("SELECT 1")


def with_a_comment():
    dsn = os.environ["OTHER_DSN"]  # set by the platform, not by the chart
    with psycopg2.connect(dsn) as conn:
        conn.cursor().execute("SELECT 1")


def in_each_round(names):
    for name in names:
        dsn = f"dbname={name}"
        with psycopg2.connect(dsn) as conn:
            conn.cursor().execute("SELECT 1")


def of_many_words():
    user = settings.DATABASE_USER_OF_REPORTS
    password = settings.DATABASE_PASSWORD_OF_REPORTS
    dsn = f"postgresql://{user}:{password}@reports:5432/reports"
    with psycopg2.connect(dsn) as conn:
        conn.cursor().execute("SELECT 1")
