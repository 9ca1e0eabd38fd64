import psycopg2


def tugs():
    connection = psycopg2.connect("dbname=harbour")
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT name FROM tugs")
        return cursor.fetchall()
    finally:
        connection.close()
