import os
from functools import cache
from typing import Annotated

import psycopg2
from fastapi import Depends, FastAPI
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.pool import QueuePool

from .settings import DSN

app = FastAPI()


@cache
def _pool(pid):
    """The connections of this process: a forked worker must not share its parent's."""
    return QueuePool(
        lambda: psycopg2.connect(DSN),
        pool_size=10,
        max_overflow=20,
        pre_ping=True,  # Verify connections are alive
        dialect=PGDialect_psycopg2(dbapi=psycopg2),
    )


def pooled_connection():
    """Borrow a connection; close() gives it back."""
    return _pool(os.getpid()).connect()


def get_db():
    conn = pooled_connection()
    try:
        yield conn
        conn.commit()
    finally:
        conn.close()


@app.get("/users/{user_id}")
def user(user_id: int, db: Annotated[object, Depends(get_db)]):
    cur = db.cursor()
    cur.execute("SELECT name FROM users WHERE id = %s", (user_id,))
    return {"name": cur.fetchone()[0]}
