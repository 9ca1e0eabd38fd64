"""connection-per-call on MongoDB: the same documents, types and exceptions from one client.

Each client has a connection for what it asks, and one more to watch its server.
"""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

from pymongo import MongoClient

from harness.attempts import attempt
from harness.forks import in_forks

LIBRARIES = ["newer"]
CALLS = 12
WORKERS = 8


def use_client(program):
    return [
        [program.add(number, "new") for number in (1, 2, 1)],
        program.add_all(range(3, CALLS)),
        attempt(program.add_all, [CALLS, 3]),
        [program.account(number) for number in (1, 3, CALLS, 0)],
        [program.rename(number, "old") for number in (1, 0)],
        [program.forget(2), program.forget(2)],
        [program.named(name) for name in ("old", "new", "account 4")],
    ]


def test_documents_and_exceptions_stay(compare_on_mongo):
    pair = compare_on_mongo("connection-per-call/on-pymongo", use_client)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [
        [1, 2, "taken: 11000"],
        list(range(3, CALLS)),
        "raised pymongo.errors.BulkWriteError",
        [
            {"_id": 1, "name": "new"},
            {"_id": 3, "name": "account 3"},
            {"_id": CALLS, "name": f"account {CALLS}"},
            None,
        ],
        [1, 0],
        [1, 0],
        [[1], [], [4]],
    ]
    # One client for all but `get_collection`, which wants other documents.
    assert (pair.before.mongo_connections, pair.after.mongo_connections) == (2 * 16, 2 * 2)


def fail_and_go_on(program):
    return [
        program.wrong_question(),
        program.is_anybody_there(),
        attempt(program.ask_nobody, 1),
        program.is_anybody_there(),
        program.add(1, "one"),
        program.account(1),
    ]


def test_exceptions_are_caught_and_the_client_goes_on(compare_on_mongo):
    pair = compare_on_mongo("connection-per-call/on-pymongo", fail_and_go_on)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [
        [2, "BadValue"],
        False,
        "raised pymongo.errors.ServerSelectionTimeoutError",
        False,
        1,
        {"_id": 1, "name": "one"},
    ]
    assert (pair.before.mongo_connections, pair.after.mongo_connections) == (2 * 3, 2)


def ask_from_threads(program):
    program.add_all(range(120))
    with ThreadPoolExecutor(WORKERS) as threads:
        return [found["_id"] for found in threads.map(program.account, range(120))]


def test_threads_get_their_own_documents(compare_on_mongo):
    pair = compare_on_mongo("connection-per-call/on-pymongo", ask_from_threads)
    assert pair.before.value == pair.after.value == list(range(120))
    assert pair.before.mongo_connections == 2 * 121
    assert pair.after.mongo_connections <= WORKERS + 1


def documents_of_forks(program):
    """Each child asks for its own documents, while the parent, who has used its client, asks on."""
    program.add_all(range(50))

    def asks(child):
        return [program.account(number)["_id"] for number in range(10 * child, 10 * child + 10)]

    return in_forks(asks, 4, meanwhile=lambda: asks(4))


def test_forks_of_a_process_that_used_its_client_get_their_own_documents(compare_on_mongo):
    pair = compare_on_mongo("connection-per-call/on-pymongo", documents_of_forks)
    documents = [list(range(10 * child, 10 * child + 10)) for child in range(5)]
    assert pair.before.value == pair.after.value == [documents[:4], documents[4]]
    assert (pair.before.mongo_connections, pair.after.mongo_connections) == (2 * 51, 2 * 5)
    # What the driver says to a child that uses the client of its parent.
    assert "fork" not in pair.after.messages


def outlive_connections(program):
    """The server ends all connections between two calls, as one does that is started anew."""
    program.add(1, "one")
    with MongoClient(os.environ["MONGO_URL"]) as client:
        attempt(client.admin.command, "dropConnections")
    return program.account(1)


def test_a_connection_that_the_server_ended_is_replaced(compare_on_mongo):
    pair = compare_on_mongo("connection-per-call/on-pymongo", outlive_connections)
    assert pair.before.result == pair.after.result
    assert pair.after.value == {"_id": 1, "name": "one"}


def ask_in_loops(program):
    added = [program.add(number) for number in range(CALLS)]
    return added, [asyncio.run(program.account(number)) for number in range(CALLS)]


def test_clients_of_asyncio_are_left_alone(compare_on_mongo):
    pair = compare_on_mongo("connection-per-call/mongo-of-coroutines", ask_in_loops)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [list(range(CALLS)), [{"_id": n} for n in range(CALLS)]]
    assert pair.before.mongo_connections == 2 * 2 * CALLS
    assert pair.after.mongo_connections == 2 * CALLS + 2
