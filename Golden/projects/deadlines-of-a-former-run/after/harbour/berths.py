from harbour.database import pooled_transaction


def berths():
    with pooled_transaction() as connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM berths")
            return cursor.fetchall()
