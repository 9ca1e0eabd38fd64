"""connection-per-call: the same rows, types and exceptions from a few connections."""

import os
from concurrent.futures import ThreadPoolExecutor

from harness.attempts import attempt
from harness.forks import in_forks
from harness.postgres import MAX_CONNECTIONS
from harness.projects import failing_tests

LIBRARIES = ["older", "newer"]
CALLS = 12
WORKERS = 8
MODULES = 14
POOL_AND_OVERFLOW = 30


def read_accounts(program):
    return [program.account(number) for number in range(1, CALLS + 1)]


def test_rows_keep_their_types(compare):
    pair = compare("connection-per-call/reader-without-finally", read_accounts)
    assert pair.before.result == pair.after.result
    assert "Decimal('1.25'), ['t1'], 'c4ca4238-a0b9-2382-0dcc-509a6f75849b'" in pair.after.shown
    assert (pair.before.backends, pair.after.backends) == (CALLS, 1)


def fail_often(program):
    failures = [program.note_of_no_table() for _ in range(POOL_AND_OVERFLOW + 5)]
    return failures, attempt(program.of_no_table), program.account(1)


def test_the_exceptions_of_the_driver_are_caught_and_leak_nothing(compare):
    pair = compare("connection-per-call/reader-without-finally", fail_often)
    assert pair.before.result == pair.after.result
    assert "'raised psycopg2.errors.UndefinedTable'" in pair.after.shown
    assert pair.after.backends == 1


def write_and_fail(program):
    program.write("kept 1")
    failure = attempt(program.write, "kept not", fails=True)
    program.write("kept 2")
    undone = program.forget("kept")
    return failure, undone, program.notes("kept")[:2]


def test_transactions_commit_and_roll_back_as_before(compare):
    pair = compare("connection-per-call/transactions", write_and_fail)
    assert pair.before.value[0] == "raised builtins.ValueError"
    assert pair.before.value[2] == ["kept 1", "kept 2"]
    assert pair.after.value[0] == pair.before.value[0]
    assert pair.after.value[2] == pair.before.value[2]
    assert (pair.before.backends, pair.after.backends) == (5, 1)


def read_dictionaries(program):
    return [
        [program.account(number) for number in (1, 2, 3, POOL_AND_OVERFLOW)],
        program.account(0),
        program.tagged("t1"),
        dict(program.account(7)),
    ]


def test_cursor_factories_keep_their_rows(compare):
    pair = compare("connection-per-call/rows-as-dictionaries", read_dictionaries)
    assert pair.before.result == pair.after.result
    assert "RealDictRow(" in pair.after.shown
    assert "Record(id=1, token='c4ca" in pair.after.shown
    assert (pair.before.backends, pair.after.backends) == (7, 2)


def note_and_count(program):
    text = f"at once {os.getpid()}"
    return [(program.note(text) == text, program.count(text)) for _ in range(4)]


def test_autocommit_lasts_and_does_not_reach_others(compare):
    pair = compare("connection-per-call/autocommit", note_and_count)
    assert pair.before.value == [[True, n] for n in range(1, 5)]
    assert pair.before.result == pair.after.result
    assert (pair.before.backends, pair.after.backends) == (8, 2)
    # One half of the statements is in transactions, the other is not.
    assert sum(text == "BEGIN" for text in pair.after.statements) == 4


def use_psycopg3(program):
    prefix = f"three {os.getpid()}"
    before = program.count(prefix)
    program.write(f"{prefix} a")
    failure = attempt(program.write, f"{prefix} b", fails=True)
    return [
        program.account(5),
        program.account(0),
        program.of_no_table(),
        failure,
        program.count(prefix) - before,
    ]


def test_psycopg3_keeps_rows_transactions_and_exceptions(compare):
    pair = compare("connection-per-call/psycopg3", use_psycopg3)
    assert pair.before.result == pair.after.result
    assert "UUID('e4da3b7f-bbce-2345-d777-2b0674a318d5')" in pair.after.shown
    assert pair.after.shown.endswith("'42P01', 'raised builtins.ValueError', 1]")
    assert (pair.before.backends, pair.after.backends) == (7, 2)


def use_repository(program):
    accounts = program.Accounts()
    names = [program.Accounts().names({1, 2, n}) for n in range(3, 10)]
    return names, accounts.total(), accounts.total()


def test_methods_share_what_their_helper_makes(compare):
    pair = compare("connection-per-call/repository", use_repository)
    assert pair.before.result == pair.after.result
    assert "'100%'" in pair.after.shown
    assert (pair.before.backends, pair.after.backends) == (9, 1)


def note_and_count_elsewhere(program):
    text = f"elsewhere {os.getpid()}"
    return [(program.note(text), program.count(text)) for _ in range(4)]


def test_what_another_file_commits_by_a_with_is_kept(compare):
    pair = compare("connection-per-call/helper-of-another-file", note_and_count_elsewhere)
    assert pair.before.value == pair.after.value == [[None, n] for n in range(1, 5)]
    # What is only closed comes from a pool.
    assert (pair.before.backends, pair.after.backends) == (8, 5)


def rows_of_threads(program):
    numbers = [1 + n % 50 for n in range(120)]
    with ThreadPoolExecutor(WORKERS) as threads:
        return [row[0] for row in threads.map(program.account, numbers)] == numbers


def test_threads_get_their_own_rows(compare):
    pair = compare("connection-per-call/reader-without-finally", rows_of_threads)
    assert pair.before.value is True
    assert pair.after.value is True
    assert pair.before.backends == 120
    assert pair.after.backends <= WORKERS


def rows_of_forks(program):
    """Each child asks for its own rows, while the parent, who has used its pool, asks on."""
    program.account(1)

    def asks(child):
        return [program.account(number)[0] for number in range(40 * child + 1, 40 * child + 41)]

    return in_forks(asks, 4, meanwhile=lambda: asks(4))


def test_forks_of_a_process_that_used_its_pool_get_their_own_rows(compare):
    pair = compare("connection-per-call/reader-without-finally", rows_of_forks)
    rows = [list(range(40 * child + 1, 40 * child + 41)) for child in range(5)]
    assert pair.before.value == [rows[:4], rows[4]]
    assert pair.after.value == [rows[:4], rows[4]]
    assert (pair.before.backends, pair.after.backends) == (201, 5)


def ask_all_modules(program):
    return in_forks(program.answers, WORKERS)


def test_workers_with_many_modules_stay_below_the_limit_of_the_server(compare):
    pair = compare("connection-per-call/many-modules", ask_all_modules, parts=MODULES)
    answers = [
        [[number + part, f"account {number + part}"] for part in range(1, MODULES + 1)]
        for number in range(WORKERS)
    ]
    assert pair.before.value == [answers, None]
    assert pair.after.value == [answers, None]
    # All workers keep what they have: a pool in each module would be more than the server takes.
    assert (pair.before.backends, pair.after.backends) == (MODULES * WORKERS, WORKERS)
    assert WORKERS < MAX_CONNECTIONS < MODULES * WORKERS


def use_engines(program):
    note = f"engine {os.getpid()}"
    return [
        [program.account(number) for number in (1, 2, 0)],
        program.note(note),
        program.note(note, fails=True),
        program.note(note),
        program.count(note),
    ]


def test_engines_keep_rows_transactions_and_exceptions(compare):
    pair = compare("connection-per-call/engines", use_engines)
    assert pair.before.result == pair.after.result
    assert "Decimal('1.25'), UUID('c4ca4238-a0b9-2382-0dcc-509a6f75849b'))" in pair.after.shown
    assert pair.after.shown.endswith("None], 'noted', 'ProgrammingError', 'noted', 2]")
    assert (pair.before.backends, pair.after.backends) == (7, 1)


def rows_of_engines_in_forks(program):
    """Each child asks for its own rows, while the parent, who has used its engine, asks on."""
    program.account(1)

    def asks(child):
        return [program.account(number).id for number in range(10 * child + 1, 10 * child + 11)]

    return in_forks(asks, 4, meanwhile=lambda: asks(4))


def test_forks_of_a_process_that_used_its_engine_get_their_own_rows(compare):
    pair = compare("connection-per-call/engines", rows_of_engines_in_forks)
    rows = [list(range(10 * child + 1, 10 * child + 11)) for child in range(5)]
    assert pair.before.value == [rows[:4], rows[4]]
    assert pair.after.value == [rows[:4], rows[4]]
    assert (pair.before.backends, pair.after.backends) == (51, 5)


def test_a_test_that_will_fail_is_announced(compare):
    pair = compare("connection-per-call/replaced-by-a-test", failing_tests)
    assert pair.before.value == []
    assert pair.after.value == ["test_another_name"]
    assert "[unsafe]" in pair.told
    assert "tests replace what it calls: test_program.py:7, test_program.py:14" in pair.told
    assert "their fixture must call `_pool.cache_clear()`" in pair.told
