import atexit

import pandas as pd
from sqlalchemy import create_engine, event, text
from sqlalchemy.orm import scoped_session, sessionmaker
from sqlalchemy.pool import NullPool

URL = "postgresql://db/shop"


def without_a_pool():
    engine = create_engine(URL, poolclass=NullPool)
    with engine.connect() as conn:
        return conn.execute(text("SELECT 1")).scalar()


def with_listeners(callback):
    engine = create_engine(URL)
    event.listen(engine, "connect", callback)
    with engine.connect() as conn:
        return conn.execute(text("SELECT 1")).scalar()


def disposed_of_later():
    engine = create_engine(URL)
    atexit.register(engine.dispose)
    with engine.connect() as conn:
        return conn.execute(text("SELECT 1")).scalar()


def never_given_back():
    engine = create_engine(URL)
    conn = engine.connect()
    return pd.read_sql(text("SELECT 1"), conn)


async def in_a_coroutine():
    engine = create_engine(URL)
    with engine.connect() as conn:
        return conn.execute(text("SELECT 1")).scalar()


def ended_by_another(others):
    engine = create_engine(URL)
    for engine in [engine, *others]:
        engine.dispose()


def kept_for_the_thread():
    session = scoped_session(sessionmaker(bind=create_engine(URL)))
    return session.execute(text("SELECT 1")).scalar()
