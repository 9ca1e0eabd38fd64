from pymongo import MongoClient
from sqlalchemy import create_engine, text

URL = "postgresql://db/shop"
engine = create_engine(URL)


def count():
    local = create_engine(URL)
    with local.connect() as conn:
        total = conn.execute(text("SELECT count(*) FROM users")).scalar()
    local.dispose()
    return total


def events():
    return list(MongoClient("mongodb://db").shop.events.find())


def make_engine():
    return create_engine(URL)


class Store:
    def __init__(self):
        self.engine = create_engine(URL)
