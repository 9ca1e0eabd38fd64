"""Who uses the service."""

import orjson
import psycopg2
import redis

from service import settings


def user_name(user_id):
    client = redis.Redis(
        host=settings.REDIS_HOST, socket_timeout=2, socket_connect_timeout=2
    )
    name = client.get(f"user:{user_id}")
    if name is not None:
        return orjson.loads(name)
    conn = psycopg2.connect(settings.DATABASE_URL)
    cursor = conn.cursor()
    cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
    row = cursor.fetchone()
    conn.close()
    return row and row[0]
