from harbour.database import pooled_connection


def tugs():
    connection = pooled_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT name FROM tugs")
        return cursor.fetchall()
    finally:
        connection.close()
