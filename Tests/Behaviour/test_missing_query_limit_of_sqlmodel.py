"""missing-query-limit: what SQLModel asks for."""

from harness.statements import limits

# It is not yet for SQLAlchemy 2.1.
LIBRARIES = ["older"]
LIMIT = 40
ACCOUNTS = 500


def make_calls(program):
    return program.calls()


def read_too_much(program):
    return [len(rows) for rows in program.everything()]


def test_sqlmodel_keeps_rows_that_fit(compare):
    pair = compare("missing-query-limit/sqlmodel-services", make_calls, settings={"limit": LIMIT})
    assert pair.before.result == pair.after.result
    assert pair.after.value[3:] == [
        3,
        [1, 500],
        ["account 497", "account 498", "account 499", "account 500"],
    ]
    assert limits(pair.before) == (0, 6)
    # One row is asked for, and a list of keys.
    assert limits(pair.after) == (4, 2)


def test_sqlmodel_ends_at_the_limit(compare):
    pair = compare(
        "missing-query-limit/sqlmodel-services", read_too_much, settings={"limit": LIMIT}
    )
    assert pair.before.value == [ACCOUNTS] * 3
    assert pair.after.value == [LIMIT] * 3
