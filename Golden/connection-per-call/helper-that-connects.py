import psycopg2

CONFIG = {"host": "127.0.0.1", "port": 5432, "user": "app", "dbname": "shop"}


def get_connection():
    return psycopg2.connect(**CONFIG)


def count_users():
    conn = get_connection()
    cur = conn.cursor()
    cur.execute("SELECT count(*) FROM users")
    (total,) = cur.fetchone()
    conn.close()
    return total


def user_names(ids):
    conn = get_connection()
    try:
        cur = conn.cursor()
        names = []
        for user_id in ids:
            cur.execute("SELECT name FROM users WHERE id = %s", (user_id,))
            names.append(cur.fetchone()[0])
        return names
    finally:
        conn.close()


def rename(user_id, name):
    with get_connection() as conn:
        conn.cursor().execute("UPDATE users SET name = %s WHERE id = %s", (name, user_id))
