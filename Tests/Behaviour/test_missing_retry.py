"""missing-retry: what a passing error hid is answered, and nothing is sent twice that must not."""

import asyncio
from collections import Counter
from contextlib import suppress

from tenacity import wait_none

from harness.attempts import attempt, timed

CONNECTION_ERROR = "raised requests.exceptions.ConnectionError"


def take_waits_away(*functions):
    """As the page of missing-retry says; what is not tried again has none."""
    for function in functions:
        with suppress(AttributeError):
            function.retry.wait = wait_none()


def times(run):
    """How often each path was asked for."""
    return dict(Counter(request.path for request in run.requests))


def read_rates(program):
    take_waits_away(program.rates, program.checked, program.status)
    return [
        program.rates("/today", currency=["EUR", "USD"])["query"],
        program.checked("/today/checked"),
        program.status("/today/status"),
        attempt(lambda: program.rates("/drops/2")["path"]),
        attempt(program.checked, "/fails/2"),
        attempt(program.status, "/drops/1"),
    ]


def test_what_fails_for_a_moment_is_answered(compare):
    pair = compare("missing-retry/requests-of-a-module", read_rates)
    fine = [{"currency": ["EUR", "USD"]}, "/today/checked", 200]
    status_error = "raised requests.exceptions.HTTPError"
    assert pair.before.value == fine + [CONNECTION_ERROR, status_error, CONNECTION_ERROR]
    assert pair.after.value == fine + ["/drops/2", "/fails/2", 200]
    asked = times(pair.after)
    assert (asked["/drops/2"], asked["/fails/2"], asked["/drops/1"]) == (3, 3, 2)
    assert (asked["/today/checked"], asked["/today/status"]) == (1, 1)


def fail_for_good(program):
    take_waits_away(program.rates, program.checked, program.status)
    return [
        attempt(program.checked, "/drops/9"),
        attempt(program.checked, "/status/503"),
        attempt(program.checked, "/status/500"),
        attempt(program.checked, "/status/404"),
        attempt(program.rates, "/slow/1"),
        attempt(program.rates_or_error, "/status/502"),
        attempt(program.book, "/drops/1", 5),
        attempt(program.withdraw, "/drops/8"),
        program.status("/status/504"),
    ]


def test_what_fails_for_good_raises_what_it_raised(compare):
    pair = compare("missing-retry/requests-of-a-module", fail_for_good)
    assert pair.before.result == pair.after.result
    status_error = "raised requests.exceptions.HTTPError"
    assert pair.after.value == [
        CONNECTION_ERROR,
        status_error,
        status_error,
        status_error,
        "raised requests.exceptions.ReadTimeout",
        "raised program.RatesError",
        CONNECTION_ERROR,
        CONNECTION_ERROR,
        504,
    ]
    assert set(times(pair.before).values()) == {1}
    more = {path: count for path, count in times(pair.after).items() if count > 1}
    assert more == {"/drops/9": 3, "/status/503": 3, "/status/502": 3}
    assert len([text for text in pair.told.splitlines() if "idempotency key" in text]) == 2


def use_client(program):
    from program import Client

    whoami = vars(Client)["whoami"]
    take_waits_away(Client.get, Client.is_known, getattr(whoami, "func", None))
    client, other = Client("mine"), Client("theirs")
    return [
        attempt(client.get, "/drops/1/get"),
        attempt(client.item, "/fails/1"),
        attempt(client.item, "/status/404"),
        attempt(lambda: client.whoami),
        attempt(lambda: other.whoami),
        attempt(client.add, "/fails/2", {"id": 1}),
        Client.is_known("/drops/0"),
        attempt(Client.is_known, "/drops/2"),
        client.is_known("/status/500"),
    ]


def test_methods_are_tried_again_with_their_object(compare):
    pair = compare("missing-retry/methods-of-a-client", use_client)
    status_error = "raised requests.exceptions.HTTPError"
    assert pair.before.value == [
        CONNECTION_ERROR,
        "raised program.ServiceError",
        "raised program.ServiceError",
        CONNECTION_ERROR,
        "Bearer theirs",
        status_error,
        True,
        CONNECTION_ERROR,
        False,
    ]
    assert pair.after.value == [
        {"path": "/drops/1/get", "query": {}, "cookie": None, "authorization": "Bearer mine"},
        {"fields": ["title", "price"]},
        "raised program.ServiceError",
        "Bearer mine",
        "Bearer theirs",
        status_error,
        True,
        True,
        False,
    ]
    posts = [request for request in pair.after.requests if request.method == "POST"]
    assert [request.body for request in posts] == [b'{"id": 1}']


def ask_on_asyncio(program):
    take_waits_away(program.with_httpx, program.with_aiohttp)

    def run(function, *arguments):
        return attempt(lambda: asyncio.run(function(*arguments)))

    return [
        asyncio.iscoroutinefunction(program.with_httpx),
        run(program.with_httpx, "/drops/2/httpx"),
        run(program.with_httpx, "/fails/2/httpx"),
        run(program.with_httpx, "/status/404"),
        run(program.with_httpx, "/drops/9"),
        run(program.with_aiohttp, "/page"),
        run(program.with_aiohttp, "/drops/8"),
        run(program.send, "/drops/1", {"id": 1}),
        run(program.all_of, [f"/drops/1/{number}" for number in range(3)]),
    ]


def test_coroutines_are_tried_again(compare):
    pair = compare("missing-retry/asyncio-clients", ask_on_asyncio)
    broken = "raised httpx.RemoteProtocolError"
    page = {"path": "/page", "query": {}, "cookie": None, "authorization": None}
    always = {
        0: True,
        3: "raised httpx.HTTPStatusError",
        4: broken,
        5: page,
        6: "raised aiohttp.client_exceptions.ServerDisconnectedError",
        7: broken,
    }
    for run in (pair.before, pair.after):
        assert {place: run.value[place] for place in always} == always
    assert pair.before.value[1:3] == [broken, "raised httpx.HTTPStatusError"]
    assert pair.before.value[8] == broken
    assert pair.after.value[1:3] == ["/drops/2/httpx", "/fails/2/httpx"]
    assert pair.after.value[8] == [f"/drops/1/{number}" for number in range(3)]
    asked = times(pair.after)
    assert (asked["/drops/9"], asked["/drops/1"]) == (3, 1)
    # By itself aiohttp asks twice.
    assert (times(pair.before)["/drops/8"], asked["/drops/8"]) == (2, 6)


def fetch_pages(program):
    page, seconds = timed(program.fetch, "/drops/2")
    return [
        [page.json()["path"], program.fetch("/status/503").status_code],
        attempt(program.fetch, "/drops/9"),
        program.fetch_patiently("/drops/3"),
        seconds,
    ]


def test_a_loop_without_a_wait_becomes_a_policy(compare):
    settings = {"minimum-wait": 0.1, "maximum-wait": 0.2}
    pair = compare("missing-retry/hand-written-loop", fetch_pages, settings=settings)
    *before, seconds_before = pair.before.value
    *after, seconds_after = pair.after.value
    assert before == after == [["/drops/2", 503], CONNECTION_ERROR, "/drops/3"]
    assert times(pair.before) == times(pair.after)
    assert seconds_before < 0.1
    assert 0.3 <= seconds_after < 5
    assert pair.text.count("for attempt in range") == 0
    assert pair.text.count("while True") == 1


def look_up_versions(program):
    take_waits_away(program.version)
    return [
        attempt(program.version, "/drops/2", token="mine"),
        attempt(program.version, "/fails/1"),
        program.exists("/status/404"),
        attempt(program.exists, "/status/500"),
        attempt(program.exists, "/drops/9"),
        attempt(program.publish, "/drops/1", "1.0"),
        program.publish("/versions", "1.0"),
    ]


def test_what_python_brings_along_is_tried_again(compare):
    pair = compare("missing-retry/standard-library", look_up_versions)
    dropped, status_error = "raised http.client.RemoteDisconnected", "raised urllib.error.HTTPError"
    always = [False, status_error, dropped, dropped, 200]
    assert pair.before.value == [dropped, status_error, *always]
    assert [found["path"] for found in pair.after.value[:2]] == ["/drops/2", "/fails/1"]
    assert pair.after.value[0]["authorization"] == "mine"
    assert pair.after.value[2:] == always
    asked = times(pair.after)
    assert (asked["/status/404"], asked["/drops/9"], asked["/drops/1"]) == (1, 3, 1)


def ask_without_deadline(program):
    take_waits_away(program.fetch, program.fetch_json)
    found = [program.fetch("/page")[0], program.fetch_json("/page")]
    return found + [
        attempt(lambda: program.fetch("/drops/1")[0]),
        attempt(program.fetch_json, "/drops/2"),
    ]


def test_a_deadline_comes_with_the_policy(compare):
    pair = compare("missing-retry/no-deadline", ask_without_deadline)
    assert pair.before.value == [200, "/page", CONNECTION_ERROR, "raised httpx.RemoteProtocolError"]
    assert pair.after.value == [200, "/page", 200, "/drops/2"]
    assert "requests.get(SERVICE + path, timeout=(3.05, 27))" in pair.text
