import os
from functools import cache

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from constants import DATABASE_URL


@cache
def _engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return create_engine(DATABASE_URL)


def get_engine():
    """The engine of this process; it owns a pool of connections."""
    return _engine(os.getpid())


def get_session():
    engine = get_engine()
    Session = sessionmaker(bind=engine)
    return Session()


def new_session():
    engine = get_engine()
    return sessionmaker(engine, autoflush=False, expire_on_commit=False)()


def rename(user, name):
    session = sessionmaker(bind=get_engine())()
    try:
        user.name = name
        session.add(user)
        session.commit()
    finally:
        session.close()
