from app import users


def export(cursor, writer):
    cursor.execute(users.ADULTS)
    for row in cursor:
        writer.writerow(row)
