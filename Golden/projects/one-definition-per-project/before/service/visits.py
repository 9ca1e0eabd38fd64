import psycopg2
import redis

from service.settings import DATABASE_URL, REDIS_HOST


def count_visit(page):
    client = redis.Redis(host=REDIS_HOST, socket_timeout=2, socket_connect_timeout=2)
    return client.incr(f"visits:{page}")


def visits_of(page):
    conn = psycopg2.connect(DATABASE_URL)
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT count FROM visits WHERE page = %s", (page,))
        return cursor.fetchone()[0]
    finally:
        conn.close()
