import os
from functools import cache

from sqlalchemy import create_engine, text
from sqlalchemy.pool import QueuePool

URL = os.environ["DATABASE_URL"]
REPLICA_URL = os.environ["REPLICA_URL"]


@cache
def _shared_engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return create_engine(URL, poolclass=QueuePool, pool_size=20)


def get_shared_engine():
    """The engine of this process; it owns a pool of connections."""
    return _shared_engine(os.getpid())


@cache
def _replica_engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return create_engine(REPLICA_URL)


def get_replica_engine():
    """The engine of this process; it owns a pool of connections."""
    return _replica_engine(os.getpid())


def get_engine(name):
    return {}[name]


def total():
    engine = get_shared_engine()
    with engine.connect() as conn:
        return conn.execute(text("SELECT count(*) FROM users")).scalar()


def total_of_replica():
    engine = get_replica_engine()
    with engine.connect() as conn:
        return conn.execute(text("SELECT count(*) FROM users")).scalar()
