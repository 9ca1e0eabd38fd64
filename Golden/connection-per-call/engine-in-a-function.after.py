import os
from functools import cache

import pandas as pd
from sqlalchemy import create_engine, text

DATABASE_URL = os.environ["DATABASE_URL"]


@cache
def _engine(pid):
    """The engine of this process: a forked worker must not share its parent's."""
    return create_engine(DATABASE_URL, pool_pre_ping=True)


def get_engine():
    """The engine of this process; it owns a pool of connections."""
    return _engine(os.getpid())


def orders_of(user_id):
    engine = get_engine()
    query = text("SELECT * FROM orders WHERE user_id = :user_id")
    return pd.read_sql(query, engine, params={"user_id": user_id})


def add_order(user_id, total):
    # Orders are written at once.
    engine = get_engine()
    with engine.begin() as conn:
        conn.execute(
            text("INSERT INTO orders VALUES (:user_id, :total)"),
            {"user_id": user_id, "total": total},
        )


def count():
    with get_engine().connect() as conn:
        return conn.execute(text("SELECT count(*) FROM orders")).scalar()
