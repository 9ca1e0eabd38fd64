def next_numbers(cursor, sequence, count):
    cursor.execute("SELECT nextval(%s) FROM generate_series(1, %s)", (sequence, count))
    return [number for (number,) in cursor.fetchall()]


def words(cursor, texts):
    cursor.execute("SELECT word FROM unnest(%s) AS word", (texts,))
    return cursor.fetchall()
