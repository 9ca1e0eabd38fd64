import psycopg2

from shop.settings import DATABASE_URL


def name_of(user):
    conn = psycopg2.connect(DATABASE_URL)
    cursor = conn.cursor()
    cursor.execute("SELECT name FROM users WHERE id=%s", (user,))
    name = cursor.fetchone()
    conn.close()
    return name
