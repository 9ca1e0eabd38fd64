"""A repository whose methods get their connections from a helper of it that logs."""

import logging
import os

import psycopg2

logger = logging.getLogger(__name__)


class Accounts:
    def __init__(self, table="accounts"):
        self.table = table

    def connect(self):
        logger.debug("connecting")
        return psycopg2.connect(os.environ["DATABASE_URL"], connect_timeout=5)

    def names(self, numbers):
        connection = self.connect()
        try:
            cursor = connection.cursor()
            cursor.execute(
                "SELECT name FROM accounts WHERE id = ANY (%s) ORDER BY id", (list(numbers),)
            )
            return [name for (name,) in cursor]
        finally:
            connection.close()

    def total(self):
        connection = self.connect()
        try:
            cursor = connection.cursor()
            cursor.execute("SELECT sum(balance), '100%' FROM accounts")
            return cursor.fetchone()
        finally:
            connection.close()
