import os
from functools import cache

from pymongo import MongoClient
from sqlalchemy import create_engine

MONGO_URL = os.environ["MONGO_URL"]


@cache
def _mongo_client(pid):
    """The client of this process: a forked worker must not share its parent's."""
    return MongoClient(MONGO_URL, appname="customers")


def orders_client():
    """Closed by a caller in another file."""
    return MongoClient(MONGO_URL, appname="orders")


def stock_client():
    """Entered by a caller in another file."""
    client = MongoClient(MONGO_URL, appname="stock")
    client.admin.command("ping")
    return client


def customers_client():
    """Left open by all callers."""
    return _mongo_client(os.getpid())


def reporting_engine():
    """Disposed of by a caller in another file."""
    return create_engine(os.environ["REPORTING_URL"])


class Archive:
    def client(self):
        """Closed by a caller in another file, who has an instance."""
        return MongoClient(MONGO_URL, appname="archive")
