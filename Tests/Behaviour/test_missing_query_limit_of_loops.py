"""missing-query-limit: lists that loops make, and limits through decorators and from around."""

from io import StringIO

from harness.attempts import attempt
from harness.statements import limits

LIBRARIES = ["older", "newer"]
ACCOUNTS = 500


def make_lists(program):
    written = StringIO()
    program.lines(written.write)
    return [
        program.Accounts().between(7, 9),
        program.names("account 49"),
        [account.id for account in program.ends("99", reverse=True)],
        program.listed(),
        len(program.by_name()),
        len(written.getvalue().splitlines()),
    ]


def test_loops_make_the_same_of_rows_that_fit(compare):
    pair = compare("missing-query-limit/loops-and-wrappers", make_lists, settings={"limit": 600})
    assert pair.before.result == pair.after.result
    assert pair.after.value[0] == ["account 7", "account 8", "account 9"]
    assert pair.after.value[2] == [499, 399, 299, 199, 99]
    assert pair.after.value[4:] == [ACCOUNTS, ACCOUNTS]
    assert limits(pair.before) == (0, 6)
    # What makes a mapping, and what writes, needs all rows.
    assert limits(pair.after) == (4, 2)


def size(function, *arguments, **keywords):
    found = attempt(function, *arguments, **keywords)
    return found if isinstance(found, str) else len(found)


def ask_for_more(program):
    return [
        size(program.names, "account"),
        size(program.listed),
        size(program.Accounts().between, 1, ACCOUNTS),
        size(program.names, "account", limit=ACCOUNTS),
        size(program.names, "account", 250),
        size(program.Accounts().between, 1, ACCOUNTS, limit=300),
    ]


def test_callers_ask_for_more_through_wrappers(compare):
    pair = compare("missing-query-limit/loops-and-wrappers", ask_for_more)
    assert pair.before.value == [ACCOUNTS] * 3 + ["raised builtins.TypeError"] * 3
    assert pair.after.value == [100, 100, 100, ACCOUNTS, 250, 300]
