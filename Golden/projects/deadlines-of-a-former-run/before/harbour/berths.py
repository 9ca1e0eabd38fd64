import psycopg2


def berths():
    with psycopg2.connect("dbname=harbour") as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM berths")
            return cursor.fetchall()
