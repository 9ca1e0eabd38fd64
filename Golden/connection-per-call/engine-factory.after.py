import os
from functools import cache

from config import settings
from sqlalchemy import create_engine
from sqlalchemy.orm import Session


@cache
def _engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return create_engine(settings.DATABASE_URL, pool_size=5)


def get_engine():
    """The engine of the shop."""
    return _engine(os.getpid())


def save(order):
    with Session(get_engine()) as session:
        session.add(order)
        session.commit()


def delete(order):
    engine = get_engine()
    with Session(engine) as session:
        session.delete(order)
        session.commit()
