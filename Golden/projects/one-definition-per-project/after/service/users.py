"""Who uses the service."""

import orjson

from service.clients import get_redis
from service.database import pooled_connection


def user_name(user_id):
    client = get_redis()
    name = client.get(f"user:{user_id}")
    if name is not None:
        return orjson.loads(name)
    conn = pooled_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
        row = cursor.fetchone()
    finally:
        conn.close()
    return row and row[0]
