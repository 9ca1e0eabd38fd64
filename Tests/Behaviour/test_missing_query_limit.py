"""missing-query-limit: the same rows below the limit, and a `LIMIT` that reaches the server."""

import asyncio
from datetime import date

from harness.attempts import attempt
from harness.statements import limits

LIBRARIES = ["older", "newer"]
LIMIT = 100
ACCOUNTS = 500


def use_repository(program):
    with program.Session() as session:
        accounts = program.Accounts(session)
        return [
            accounts.named("account 49"),
            accounts.named("account", 560),
            accounts.named("nobody"),
            accounts.balances(since=date(2021, 5, 10)),
            accounts.where(name="account 7"),
            accounts.newest(session, 497),
            accounts.newest(session=session, lowest=498),
            program.accounts_between(session, 1, LIMIT),
        ]


def test_queries_of_sessions_keep_rows_that_fit(compare):
    pair = compare("missing-query-limit/legacy-queries", use_repository)
    assert pair.before.result == pair.after.result
    assert "[<Account 7 'account 7' 8.75 2020-01-08>], [<Account 500 " in pair.after.shown
    assert limits(pair.before) == (0, 8)
    # What is sorted behind the query needs all rows, and stays.
    assert limits(pair.after) == (7, 1)


def read_too_much(program):
    with program.Session() as session:
        accounts = program.Accounts(session)
        found = [
            accounts.named("account"),
            accounts.newest(session),
            program.accounts_between(session, 300, ACCOUNTS),
            accounts.where(),
        ]
        more = [
            attempt(accounts.named, "account", limit=ACCOUNTS),
            attempt(accounts.named, "account", 0, 3),
            attempt(accounts.newest, session, limit=250),
        ]
        return [
            [some if isinstance(some, str) else [account.id for account in some] for some in part]
            for part in (found, more)
        ]


def test_what_does_not_fit_ends_at_the_limit_unless_a_caller_asks_for_more(compare):
    pair = compare("missing-query-limit/legacy-queries", read_too_much, settings={"limit": 40})
    found, more = pair.before.value
    assert [len(numbers) for numbers in found] == [ACCOUNTS, ACCOUNTS, 201, ACCOUNTS]
    assert more == ["raised builtins.TypeError"] * 3
    found_after, more_after = pair.after.value
    assert found_after[:3] == [numbers[:40] for numbers in found[:3]]
    assert len(found_after[3]) == 40  # Without an order, the database chooses which.
    assert more_after == [found[0], [1, 2, 3], found[1][:250]]


def make_calls(program):
    return program.calls()


def test_callers_by_position_and_keyword_go_on(compare):
    pair = compare("missing-query-limit/callers", make_calls)
    assert pair.before.result == pair.after.result
    assert pair.after.value[5:] == [
        [44],
        [500, 450, 350, 250, 150, 50],
        [[496, 497, 498, 499, 500], [499, 500]],
        [199, 299, 399, 499],
        [7],
        [],
    ]
    assert limits(pair.before) == (0, 12)
    # What a subclass filters after it was read stays.
    assert limits(pair.after) == (9, 3)


def search_accounts(program):
    with program.Session(program.engine) as session, program.engine.connect() as connection:
        found = [
            program.search(session, "99"),
            program.search(session, opened_after=date(2021, 5, 1), text="account"),
            program.search(session, None, date(2021, 5, 12)),
            program.newest(session),
        ]
        return [
            [[(account.id, account.balance) for account in some] for some in found],
            program.names(session, "account 1_"),
            program.with_notes(session, "no note"),
            program.rows_of(connection, 490, 600),
        ]


def test_statements_keep_rows_that_fit(compare):
    pair = compare("missing-query-limit/statements", search_accounts, settings={"limit": 600})
    assert pair.before.result == pair.after.result
    assert "(500, Decimal('625.00'))" in pair.after.shown
    assert "['account 10', 'account 11', " in pair.after.shown
    assert "(500, datetime.date(2021, 5, 15))]]" in pair.after.shown
    # One had a limit of its own.
    assert limits(pair.before) == (1, 6)
    assert limits(pair.after) == (7, 0)


def read_on_asyncio(program):
    async def read():
        engine, sessions = program.make_sessions()
        async with sessions() as session:
            service = program.Service(session)
            found = [
                [
                    (account.id, account.name)
                    for account in await service.richer_than(600, name="account 49")
                ],
                len(await service.richer_than(0)),
                len(await service.names()),
                await service.notes(),
            ]
        async with sessions() as session:
            found.append([number for number, _ in await program.Service(session).rows(7, 9)])
        await engine.dispose()
        return found

    return asyncio.run(read())


def test_sessions_of_asyncio_read_up_to_the_limit(compare):
    pair = compare("missing-query-limit/async-sessions", read_on_asyncio)
    listed = [[number, f"account {number}"] for number in range(490, 500)]
    assert pair.before.value == [listed, ACCOUNTS, ACCOUNTS, [], [7, 8, 9]]
    assert pair.after.value == [listed, LIMIT, LIMIT, [], [7, 8, 9]]
    assert limits(pair.before) == (0, 5)
    assert limits(pair.after) == (4, 1)


def make_figures(program):
    return [
        program.total(),
        sum(program.numbers()),
        len(program.by_name()),
        program.richest(),
        program.count(),
        len(program.list_names()),
    ]


def test_what_needs_all_rows_reads_all_of_them(compare):
    pair = compare("missing-query-limit/consumed-whole", make_figures)
    everything = "[Decimal('156562.50'), 125250, 500, 500, 500, "
    assert pair.before.shown == everything + "500]"
    assert pair.after.shown == everything + "100]"
    assert pair.told.count("[advice]") == 5
    assert limits(pair.before) == (0, 6)
    assert limits(pair.after) == (1, 5)
