import os

import mongomock
from pymongo import MongoClient
from unittest.mock import patch


class create_engine:
    def __init__(self, url):
        self.url = url


def fake():
    return mongomock.MongoClient(os.environ["MONGO_URI"]).shop


def motor():
    return create_engine(os.environ["DATABASE_URL"]).url


def replaced():
    with patch("pymongo.MongoClient"):
        return MongoClient(os.environ["MONGO_URI"]).shop.users.find_one()
