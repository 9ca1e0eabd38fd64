"""missing-query-limit: what Flask-SQLAlchemy asks for."""

from harness.statements import limits

LIBRARIES = ["older", "newer"]
LIMIT = 40
ACCOUNTS = 500


def make_calls(program):
    return program.calls()


def read_too_much(program):
    return [len(rows) for rows in program.everything()]


def test_flask_sqlalchemy_keeps_rows_that_fit(compare):
    pair = compare("missing-query-limit/flask-application", make_calls, settings={"limit": LIMIT})
    assert pair.before.result == pair.after.result
    assert pair.after.value[:4] == [
        [49, 149, 249, 349, 449, *range(490, 500)],
        [70, 71, 72, 73, 74, 75, 76, 77, 78, 79],
        [497, 498, 499, 500],
        ["account 12"],
    ]
    assert pair.after.value[-3:] == [[6, 7, 8, 9, 10], [11, 12, 13, 14, 15], 10]
    # Pages and what is counted are as before.
    assert limits(pair.before) == (0, 14)
    assert limits(pair.after) == (9, 5)


def test_flask_sqlalchemy_ends_at_the_limit(compare):
    pair = compare(
        "missing-query-limit/flask-application", read_too_much, settings={"limit": LIMIT}
    )
    assert pair.before.value == [ACCOUNTS] * 3
    # A view answers with all of them as before: it needs pages.
    assert pair.after.value == [LIMIT, LIMIT, ACCOUNTS]
