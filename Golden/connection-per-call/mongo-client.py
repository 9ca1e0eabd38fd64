import os

from pymongo import MongoClient

MONGO_URI = os.getenv("MONGO_URI", "mongodb://localhost:27017")


def get_collection(name):
    client = MongoClient(MONGO_URI)
    return client["shop"][name]


def add_event(event):
    client = MongoClient(MONGO_URI)
    client.shop.events.insert_one(event)
    client.close()


def events_of(user):
    client = None
    try:
        client = MongoClient(MONGO_URI)
        return list(client.shop.events.find({"user": user}))
    finally:
        if client:
            client.close()


def count_events():
    with MongoClient(MONGO_URI) as client:
        return client.shop.events.count_documents({})


def archive(event):
    archive_client = MongoClient(os.environ["ARCHIVE_MONGO_URI"], tls=True)
    archive_client.archive.events.insert_one(event)  # kept for years
