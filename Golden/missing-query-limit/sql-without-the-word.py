import oracledb


def named(cursor, name):
    cursor.execute("SELECT id FROM users WHERE name LIKE :name", {"name": name})
    return cursor.fetchall()
