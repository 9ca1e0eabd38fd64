import os
from functools import cache

from pymongo import MongoClient
from sqlalchemy import create_engine, text

URL = "postgresql://db/shop"
engine = create_engine(URL)


@cache
def _mongo_client(pid):
    """The client of this process: a forked worker must not share its parent's."""
    return MongoClient("mongodb://db")


def get_mongo_client():
    """The client of this process; it owns a pool of connections."""
    return _mongo_client(os.getpid())


def count():
    local = engine
    with local.connect() as conn:
        total = conn.execute(text("SELECT count(*) FROM users")).scalar()
    return total


def events():
    return list(get_mongo_client().shop.events.find())


def make_engine():
    return engine


class Store:
    def __init__(self):
        self.engine = create_engine(URL)
