import os
from functools import cache

from pymongo import MongoClient


@cache
def _mongo_client(pid):
    """The client of this process: a forked worker must not share its parent's."""
    return MongoClient(os.getenv("MONGODB_URI"))


def get_mongo_client():
    return _mongo_client(os.getpid())


def get_db():
    client = get_mongo_client()
    return client[os.getenv("DB_NAME")]
