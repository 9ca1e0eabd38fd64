"""missing-query-limit: the same rows from SQL that has another parameter."""

from datetime import date

from harness.statements import limits

ACCOUNTS = 500


def use_cursors(program):
    connection = program.connect()
    try:
        cursor = connection.cursor()
        return [
            program.named("account 4_9"),
            program.named("account %", low=496),
            program.between(cursor, 100, high=102),
            program.between(cursor, 7, 3),
            program.ending_in_zero(cursor),
            program.tagged(connection, "t3"),
            program.tagged(connection, "t1")[:2],
            program.Reports(connection).opened(date(2020, 2, 1), date(2020, 2, 4)),
        ]
    finally:
        connection.close()


def test_sql_of_cursors_gets_another_parameter(compare):
    pair = compare("missing-query-limit/sql-of-cursors", use_cursors)
    assert pair.before.result == pair.after.result
    assert "[(100, Decimal('125.00'), ['t1']), (101, " in pair.after.shown
    assert "{'id': 4, 'token': 'a87ff679-a2f3-e71d-9181-a67b7542122c'}" in pair.after.shown
    assert limits(pair.before) == (0, 8)
    # One has its SQL in a name.
    assert limits(pair.after) == (8, 0)


def count_rows(program):
    connection = program.connect()
    try:
        cursor = connection.cursor()
        return [
            len(rows)
            for rows in (
                program.named("account%"),
                program.between(cursor, 1, ACCOUNTS),
                program.ending_in_zero(cursor),
                program.tagged(connection, "t1"),
                program.Reports(connection).opened("2020-01-01", date(2030, 1, 1)),
            )
        ]
    finally:
        connection.close()


def test_sql_of_cursors_ends_at_the_limit(compare):
    pair = compare("missing-query-limit/sql-of-cursors", count_rows, settings={"limit": 40})
    assert pair.before.value == [ACCOUNTS, ACCOUNTS, 50, 167, ACCOUNTS]
    assert pair.after.value == [40] * 5
