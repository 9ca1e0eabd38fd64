def named(cursor, parameters):
    cursor.execute("SELECT id FROM users WHERE name LIKE %s LIMIT 100", parameters)
    return cursor.fetchall()
