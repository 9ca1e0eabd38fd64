"""connection-per-call on drivers of MySQL: the same rows, types and exceptions from one pool."""

import os

import pymysql
import pytest

from harness.attempts import attempt
from harness.forks import in_forks

LIBRARIES = ["older", "newer"]
CALLS = 12
POOL_AND_OVERFLOW = 30


def use_pymysql(program):
    rows = [program.account(number) for number in range(1, CALLS + 1)]
    notes = [program.note("a"), program.note("a"), program.note_without_commit("lost")]
    program.note_at_once("b")
    failures = {attempt(program.of_no_table) for _ in range(POOL_AND_OVERFLOW + 5)}
    return rows, notes, sorted(failures), program.account(0), program.notes()


def test_pymysql_keeps_its_rows_and_exceptions(compare_on_mysql):
    pair = compare_on_mysql("connection-per-call/on-pymysql", use_pymysql)
    assert pair.before.result == pair.after.result
    assert "{'id': 1, 'name': 'account 1', 'balance': Decimal('1.25')}" in pair.after.shown
    assert pair.after.shown.endswith(
        "[True, 1062, 1], ['raised pymysql.err.ProgrammingError'], None, ['a', 'b'])"
    )
    # One for rows as dictionaries, one for all others, and one that commits each statement.
    assert (pair.before.mysql_connections, pair.after.mysql_connections) == (53, 3)


def test_mysqlclient_keeps_its_rows_and_exceptions(compare_on_mysql):
    pytest.importorskip("MySQLdb", reason="mysqlclient could not be built")
    pair = compare_on_mysql("connection-per-call/on-mysqlclient", use_pymysql)
    assert pair.before.result == pair.after.result
    assert "{'id': 1, 'name': 'account 1', 'balance': Decimal('1.25')}" in pair.after.shown
    assert pair.after.shown.endswith(
        "[True, 1062, 1], ['raised MySQLdb.ProgrammingError'], None, ['a', 'b'])"
    )
    assert (pair.before.mysql_connections, pair.after.mysql_connections) == (53, 3)


def use_connector(program):
    rows = [program.account(number) for number in range(1, CALLS + 1)]
    notes = [program.note("a"), program.note("a"), program.note_without_commit("lost")]
    failures = {attempt(program.of_no_table) for _ in range(POOL_AND_OVERFLOW + 5)}
    return rows, notes, sorted(failures), program.account(0), program.notes()


def test_the_connector_keeps_its_rows_and_exceptions(compare_on_mysql):
    pair = compare_on_mysql("connection-per-call/on-mysql-connector", use_connector)
    assert pair.before.result == pair.after.result
    assert "{'id': 1, 'name': 'account 1', 'balance': Decimal('1.25')}" in pair.after.shown
    assert pair.after.shown.endswith(
        "[True, True, None], ['raised mysql.connector.errors.ProgrammingError'], None, ['a'])"
    )
    assert (pair.before.mysql_connections, pair.after.mysql_connections) == (52, 1)


def rows_of_forks(program):
    """Each child asks for its own rows, while the parent, who has used its pool, asks on."""
    program.account(1)

    def asks(child):
        return [program.account(number)["id"] for number in range(10 * child + 1, 10 * child + 11)]

    return in_forks(asks, 4, meanwhile=lambda: asks(4))


def test_forks_of_a_process_that_used_its_pool_get_their_own_rows(compare_on_mysql):
    pair = compare_on_mysql("connection-per-call/on-pymysql", rows_of_forks)
    rows = [list(range(10 * child + 1, 10 * child + 11)) for child in range(5)]
    assert pair.before.value == [rows[:4], rows[4]]
    assert pair.after.value == [rows[:4], rows[4]]
    assert (pair.before.mysql_connections, pair.after.mysql_connections) == (51, 5)


def outlive_connections(program):
    """The server ends all connections between two calls, as it does with those that nobody uses."""
    first = program.account(1)
    port = int(os.environ["MYSQL_PORT"])
    shop = pymysql.connect(host="127.0.0.1", port=port, user="shop", password="shop")
    with shop as connection, connection.cursor() as cursor:
        cursor.execute("SHOW PROCESSLIST")
        for number, *_ in cursor.fetchall():
            if number != connection.thread_id():
                cursor.execute(f"KILL {number}")
    return first, program.account(2)


@pytest.mark.parametrize("driver", ["pymysql", "mysql-connector", "mysqlclient"])
def test_a_connection_that_the_server_ended_is_replaced(compare_on_mysql, driver):
    if driver == "mysqlclient":
        pytest.importorskip("MySQLdb", reason="mysqlclient could not be built")
    pair = compare_on_mysql(f"connection-per-call/on-{driver}", outlive_connections)
    assert pair.before.result == pair.after.result
    assert "'account 2'" in pair.after.shown
    assert pair.after.mysql_connections == 3
