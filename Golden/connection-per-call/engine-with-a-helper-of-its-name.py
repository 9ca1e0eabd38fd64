import os

from sqlalchemy import create_engine, text
from sqlalchemy.pool import QueuePool

URL = os.environ["DATABASE_URL"]
REPLICA_URL = os.environ["REPLICA_URL"]


def get_engine(name):
    return {}[name]


def total():
    engine = create_engine(URL, poolclass=QueuePool, pool_size=20)
    with engine.connect() as conn:
        return conn.execute(text("SELECT count(*) FROM users")).scalar()


def total_of_replica():
    engine = create_engine(REPLICA_URL)
    with engine.connect() as conn:
        return conn.execute(text("SELECT count(*) FROM users")).scalar()
