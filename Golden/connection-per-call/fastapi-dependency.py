from typing import Annotated

import psycopg2
from fastapi import Depends, FastAPI

from .settings import DSN

app = FastAPI()


def get_db():
    conn = psycopg2.connect(DSN)
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
