import os

import pandas as pd
from sqlalchemy import create_engine, text

DATABASE_URL = os.environ["DATABASE_URL"]


def orders_of(user_id):
    engine = create_engine(DATABASE_URL, pool_pre_ping=True)
    query = text("SELECT * FROM orders WHERE user_id = :user_id")
    return pd.read_sql(query, engine, params={"user_id": user_id})


def add_order(user_id, total):
    # Orders are written at once.
    engine = create_engine(
        DATABASE_URL,
        pool_pre_ping=True,
    )
    try:
        with engine.begin() as conn:
            conn.execute(
                text("INSERT INTO orders VALUES (:user_id, :total)"),
                {"user_id": user_id, "total": total},
            )
    finally:
        engine.dispose()


def count():
    with create_engine(DATABASE_URL, pool_pre_ping=True).connect() as conn:
        return conn.execute(text("SELECT count(*) FROM orders")).scalar()
