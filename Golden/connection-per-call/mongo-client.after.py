import os
from functools import cache

from pymongo import MongoClient

MONGO_URI = os.getenv("MONGO_URI", "mongodb://localhost:27017")


@cache
def _mongo_client(pid):
    """The client of this process: a forked worker must not share its parent's."""
    return MongoClient(MONGO_URI)


def get_mongo_client():
    """The client of this process; it owns a pool of connections."""
    return _mongo_client(os.getpid())


@cache
def _archive_mongo_client(pid):
    """The client of this process: a forked worker must not share its parent's."""
    return MongoClient(os.environ["ARCHIVE_MONGO_URI"], tls=True)


def get_archive_mongo_client():
    """The client of this process; it owns a pool of connections."""
    return _archive_mongo_client(os.getpid())


def get_collection(name):
    client = get_mongo_client()
    return client["shop"][name]


def add_event(event):
    client = get_mongo_client()
    client.shop.events.insert_one(event)


def events_of(user):
    client = None
    client = get_mongo_client()
    return list(client.shop.events.find({"user": user}))


def count_events():
    client = get_mongo_client()
    return client.shop.events.count_documents({})


def archive(event):
    archive_client = get_archive_mongo_client()
    archive_client.archive.events.insert_one(event)  # kept for years
