"""redis-client-per-call: the same answers, types and exceptions from one connection."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from harness.attempts import attempt
from harness.forks import in_forks
from harness.projects import failing_tests

LIBRARIES = ["older", "newer"]
CALLS = 12
WORKERS = 8
MODULES = 14


def store_and_load(program):
    value = {"a": [1, 2.5, None], "b": b"\xff"}
    stored = [program.store(f"key {n}", value) for n in range(CALLS)]
    return stored, program.load("key 3"), program.load("no key"), program.raw("key 3")


def test_bytes_stay_bytes(compare):
    pair = compare("redis-client-per-call/bytes-and-pickles", store_and_load)
    assert pair.before.result == pair.after.result
    assert "{'a': [1, 2.5, None], 'b': b'\\xff'}, None, b'\\x80" in pair.after.shown
    assert (pair.before.redis_connections, pair.after.redis_connections) == (CALLS + 3, 1)


def read_profiles(program):
    program.rename(1, "Ünal")
    return program.profile(1), program.stored_profile(1), program.other_profile(1)


def test_each_configuration_has_a_client_of_its_own(compare):
    pair = compare("redis-client-per-call/text-beside-bytes", read_profiles)
    assert pair.before.result == pair.after.result
    assert pair.after.shown == "({'name': 'Ünal'}, {b'name': b'\\xc3\\x9cnal'}, {})"
    assert (pair.before.redis_connections, pair.after.redis_connections) == (4, 3)


def bump_count_forget(program):
    bumped = [program.bump("a") for _ in range(CALLS)]
    return bumped, program.count("a"), program.forget("a"), program.forget("a"), program.count("a")


def test_what_was_closed_is_kept_open(compare):
    pair = compare("redis-client-per-call/closed-after-use", bump_count_forget)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [list(range(1, CALLS + 1)), str(CALLS), 1, 0, None]
    assert (pair.before.redis_connections, pair.after.redis_connections) == (CALLS + 4, 2)


def use_caches(program):
    ours, theirs = program.Cache("ours:"), program.Cache("theirs:")
    put = [ours.put(f"{n}", [n]) for n in range(CALLS)]
    put_all = theirs.put_all({"3": "three", "4": "four"})
    return put, put_all, ours.get("3"), theirs.get("3"), ours.get("?")


def test_objects_share_what_their_method_makes(compare):
    pair = compare("redis-client-per-call/methods-of-a-class", use_caches)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [[True] * CALLS, [True, True], [3], "three", None]
    assert (pair.before.redis_connections, pair.after.redis_connections) == (CALLS + 4, 1)


def go_wrong(program):
    return [
        program.add("number", 2),
        program.add("number", 3),
        program.add_if_number("number", "many"),
        attempt(program.add, "number", "many"),
        program.add("number", 1),
        program.is_anybody_there(),
        attempt(program.ping_nobody),
        program.is_anybody_there(),
    ]


def test_exceptions_are_caught_and_the_client_goes_on(compare):
    pair = compare("redis-client-per-call/exceptions", go_wrong)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [
        2,
        5,
        "value is not an integer or out of range",
        "raised redis.exceptions.ResponseError",
        6,
        False,
        "raised redis.exceptions.ConnectionError",
        False,
    ]
    assert (pair.before.redis_connections, pair.after.redis_connections) == (5, 1)


def take_from_threads(program):
    program.fill("stock", 30)
    with ThreadPoolExecutor(WORKERS) as threads:
        taken = list(threads.map(lambda _: program.take("stock", 1), range(40)))
    return sum(taken), program.left("stock")


def test_threads_that_watch_do_not_meet(compare):
    pair = compare("redis-client-per-call/counters-that-watch", take_from_threads)
    assert pair.before.value == [30, 0]
    assert pair.after.value == [30, 0]
    assert pair.before.redis_connections == 42
    assert pair.after.redis_connections <= WORKERS


def values_of_forks(program):
    """Each child asks for what it stored, while the parent, who has used its client, asks on."""
    program.store("key of the parent", 1)

    def asks(child):
        return [
            (program.store(f"key {child}", number), program.load(f"key {child}"))
            for number in range(40)
        ]

    return in_forks(asks, 4, meanwhile=lambda: asks("of the parent"))


def test_forks_of_a_process_that_used_its_client_get_their_own_values(compare):
    pair = compare("redis-client-per-call/bytes-and-pickles", values_of_forks)
    values = [[True, number] for number in range(40)]
    assert pair.before.value == [[values] * 4, values]
    assert pair.after.value == [[values] * 4, values]
    assert (pair.before.redis_connections, pair.after.redis_connections) == (401, 5)


def ask_all_modules(program):
    return in_forks(program.answers, WORKERS)


def test_many_modules_share_one_client_per_worker(compare):
    pair = compare("redis-client-per-call/many-modules", ask_all_modules, parts=MODULES)
    assert pair.before.result == pair.after.result
    assert f"({MODULES}, b'{MODULES * (WORKERS - 1)}')" in pair.after.shown
    assert pair.before.redis_connections == MODULES * WORKERS
    assert pair.after.redis_connections == WORKERS


def test_a_test_that_will_fail_is_announced(compare):
    pair = compare("redis-client-per-call/replaced-by-a-test", failing_tests)
    assert pair.before.value == []
    assert pair.after.value == ["test_another_name"]
    assert "[unsafe]" in pair.told
    assert "tests replace what it calls: test_program.py:7, test_program.py:13" in pair.told
    assert "their fixture must call `get_redis.cache_clear()`" in pair.told


def visit_pages(program):
    visits = [asyncio.run(program.visit("home")) for _ in range(CALLS)]
    return visits, [program.visits("home") for _ in range(CALLS)]


def test_clients_of_asyncio_are_left_alone(compare):
    pair = compare("redis-client-per-call/beside-asyncio", visit_pages)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [list(range(1, CALLS + 1)), [str(CALLS)] * CALLS]
    assert (pair.before.redis_connections, pair.after.redis_connections) == (2 * CALLS, CALLS + 1)
