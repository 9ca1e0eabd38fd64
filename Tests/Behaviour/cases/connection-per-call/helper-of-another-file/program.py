"""What other files do with the connections that a helper makes for them."""

from database import get_connection, get_reader


def note(text):
    with get_connection() as conn, conn.cursor() as cur:
        cur.execute("INSERT INTO journal (note) VALUES (%s)", (text,))


def count(text):
    conn = get_reader()
    try:
        with conn.cursor() as cur:
            cur.execute("SELECT count(*) FROM journal WHERE note = %s", (text,))
            return cur.fetchone()[0]
    finally:
        conn.close()
