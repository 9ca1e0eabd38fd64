import os
from functools import cache

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from constants import DATABASE_URL


@cache
def _engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return create_engine(DATABASE_URL)


@cache
def _session_factory(pid):
    """What makes the sessions of this process, which share its engine."""
    return sessionmaker(bind=_engine(pid))


def get_session_factory():
    """What makes the sessions of this process; call it, and close what it makes."""
    return _session_factory(os.getpid())


@cache
def _shared_session_factory(pid):
    """What makes the sessions of this process, which share its engine."""
    return sessionmaker(bind=_engine(pid), autoflush=False)


def get_shared_session_factory():
    """What makes the sessions of this process; call it, and close what it makes."""
    return _shared_session_factory(os.getpid())


def get_session():
    Session = get_session_factory()
    return Session()


def add(user):
    with get_session() as session:
        session.add(user)
        session.commit()


def nobody_closes_it():
    engine = create_engine(DATABASE_URL)
    return sessionmaker(engine, autoflush=False, expire_on_commit=False)()


def rename(user, name):
    session = get_shared_session_factory()()
    try:
        user.name = name
        session.add(user)
        session.commit()
    finally:
        session.close()
