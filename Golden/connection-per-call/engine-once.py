import os

import sqlalchemy
from pymongo import MongoClient
from sqlalchemy import create_engine

URL = os.environ["DATABASE_URL"]
_client = None


def make_engine():
    return create_engine(URL)


engine = make_engine()


def get_client():
    global _client
    if _client is None:
        _client = MongoClient(os.environ["MONGO_URI"])
    return _client


def init_db():
    create_engine(URL).dispose()


def migrate_users():
    with sqlalchemy.create_engine(URL).begin() as conn:
        conn.exec_driver_sql("UPDATE users SET seen = now()")


class Store:
    def __init__(self):
        self.engine = self._make_engine()

    def _make_engine(self):
        return create_engine(URL)


def test_connection():
    MongoClient(os.environ["MONGO_URI"]).admin.command("ping")


def main():
    with create_engine(URL).begin() as conn:
        conn.exec_driver_sql("VACUUM")
