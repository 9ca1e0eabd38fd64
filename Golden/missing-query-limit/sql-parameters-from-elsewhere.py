def named(cursor, parameters):
    cursor.execute("SELECT id FROM users WHERE name LIKE %s", parameters)
    return cursor.fetchall()
