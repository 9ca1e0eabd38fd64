import mysql.connector
from mysql.connector import Error


def save(name):
    connection = None
    try:
        connection = mysql.connector.connect(host="localhost", database="shop", user="app")
        cursor = connection.cursor()
        cursor.execute("INSERT INTO names (name) VALUES (%s)", (name,))
        connection.commit()
    except Error as error:
        print("not saved:", error)
    finally:
        if connection is not None and connection.is_connected():
            connection.close()
