import MySQLdb as mysql
from psycopg2 import connect as pg_connect


def copy(user_id):
    source = mysql.connect(host="old", user="app", passwd="secret", db="shop")
    cursor = source.cursor()
    cursor.execute("SELECT name FROM users WHERE id = %s", (user_id,))
    (name,) = cursor.fetchone()
    source.close()

    with pg_connect("dbname=shop") as target:
        target.cursor().execute("INSERT INTO users VALUES (%s, %s)", (user_id, name))
