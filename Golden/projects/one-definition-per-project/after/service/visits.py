from service.clients import get_redis
from service.database import pooled_connection


def count_visit(page):
    client = get_redis()
    return client.incr(f"visits:{page}")


def visits_of(page):
    conn = pooled_connection()
    try:
        cursor = conn.cursor()
        cursor.execute("SELECT count FROM visits WHERE page = %s", (page,))
        return cursor.fetchone()[0]
    finally:
        conn.close()
