"""Talks to PostgreSQL and Redis."""

import os

import psycopg
import psycopg2
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry


def names(host, port):
    connection = psycopg2.connect(host=host, port=port, user="postgres", dbname="postgres")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM accounts WHERE id < 3 ORDER BY id")
            return cursor.fetchall()
    finally:
        connection.close()


def balances(host, port):
    with psycopg.connect(f"host={host} port={port} user=postgres dbname=postgres") as connection:
        return connection.execute("SELECT balance FROM accounts WHERE id = 4").fetchone()


def patient(url=os.environ["DATABASE_URL"]):
    """A statement may take longer than a connection."""
    connection = psycopg2.connect(url)
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.3), 'done'")
        return cursor.fetchone()[1]


def remember(host, port, number):
    client = redis.Redis(host=host, port=port, retry=Retry(NoBackoff(), 0), decode_responses=True)
    return client.rpush("numbers", number), client.lrange("numbers", 0, -1)
