"""session-per-call: the same answers and exceptions over few connections, and nobody's cookies."""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from harness.attempts import attempt
from harness.projects import failing_tests

CALLS = 12
WORKERS = 4


def requested(run):
    """What the service was asked, without what may differ in order."""
    return sorted((request.method, request.path, request.body) for request in run.requests)


def read_titles(program):
    mine = program.titles(range(CALLS), "mine")
    theirs = program.titles(range(2), "theirs")
    return mine, theirs


def test_a_loop_of_requests_keeps_one_connection(compare):
    pair = compare("session-per-call/requests-in-a-loop", read_titles)
    assert pair.before.result == pair.after.result
    assert pair.after.value[1][0] == [
        "/items/0",
        {"fields": ["title", "price"]},
        "Bearer theirs",
    ]
    assert requested(pair.before) == requested(pair.after)
    assert (pair.before.http_connections, pair.after.http_connections) == (CALLS + 2, 2)


def meet_trouble(program):
    found = program.statuses(
        ["/status/404", "/status/500", "/slow/2", "/status/302", "/fails/1", "/fails/1", "/good"]
    )
    return found, attempt(program.statuses, ["/good", "/drops/1"])


def test_a_loop_goes_on_after_what_it_catches(compare):
    pair = compare("session-per-call/requests-in-a-loop", meet_trouble)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [
        {"/status/500": 500, "/slow/2": "late", "/status/302": 302, "/fails/1": 200, "/good": 200},
        "raised requests.exceptions.ConnectionError",
    ]
    assert requested(pair.before) == requested(pair.after)


def set_cookie_and_ask(program):
    return [program.statuses(["/login/1"]), program.answers(["/login/2", "/me"])]


def test_cookies_reach_no_other_call(compare):
    pair = compare("session-per-call/requests-in-a-loop", set_cookie_and_ask)
    assert pair.before.result == pair.after.result
    assert pair.after.value == [{"/login/1": 200}, [None, None]]


def send_and_page(program):
    sent = program.send([{"row": number} for number in range(CALLS)])
    begun = program.pages(3)
    return sent, list(program.pages(CALLS)), next(begun), next(begun)


def test_a_loop_of_httpx_keeps_one_connection(compare):
    pair = compare("session-per-call/httpx-in-a-loop", send_and_page)
    assert pair.before.result == pair.after.result
    assert pair.after.value[2:] == ["/pages/3", "/pages/2"]
    assert requested(pair.before) == requested(pair.after)
    assert (pair.before.http_connections, pair.after.http_connections) == (2 * CALLS + 2, 3)


def use_threads(program):
    with ThreadPoolExecutor(WORKERS) as threads:
        paths = [f"/items/{number}" for number in range(10 * WORKERS)]
        fetched = [answer["path"] for answer in threads.map(program.fetch, paths)]
        sent = list(threads.map(lambda row: program.send("/rows", row), range(10 * WORKERS)))
    return fetched == paths, set(sent)


def test_threads_have_sessions_of_their_own(compare):
    pair = compare("session-per-call/session-of-a-thread", use_threads)
    assert pair.before.result == pair.after.result
    assert pair.after.shown == "(True, {200})"
    assert requested(pair.before) == requested(pair.after)
    assert pair.before.http_connections == 20 * WORKERS
    assert pair.after.http_connections <= WORKERS


def log_in_and_fail(program):
    return [
        program.fetch("/login/me"),
        program.fetch("/me"),
        attempt(program.checked, "/status/404"),
        attempt(program.checked, "/slow/2"),
        attempt(program.checked, "/drops/1"),
        attempt(program.checked, "/drops/1"),
        program.fetch("/me"),
    ]


def test_a_session_of_a_thread_forgets_cookies_and_survives_failures(compare):
    pair = compare("session-per-call/session-of-a-thread", log_in_and_fail)
    assert pair.before.result == pair.after.result
    assert pair.after.value[1] == pair.after.value[6]
    assert pair.after.value[1]["cookie"] is None
    assert pair.after.value[2:6] == [
        "raised requests.exceptions.HTTPError",
        "raised requests.exceptions.ReadTimeout",
        "raised requests.exceptions.ConnectionError",
        "/drops/1",
    ]
    assert not any(request.cookie for request in pair.after.requests)
    assert requested(pair.before) == requested(pair.after)


def use_fastapi(program):
    from fastapi.testclient import TestClient

    answers = []
    for user in ("ann", "bob"):
        # Each time the application starts anew, on a loop of its own.
        with TestClient(program.app) as client:
            paths = [f"/items/{n}?token={user}" for n in range(CALLS)]
            paths += [
                "/relay/login/me",
                "/relay/me",
                "/relay/status/404",
                "/relay/slow/2",
                "/relay/me",
            ]
            for path in paths:
                response = client.get(path)
                answers.append((response.status_code, response.json()))
    return answers, program.events


def test_a_service_of_fastapi_shares_a_client_until_it_ends(compare):
    pair = compare("session-per-call/fastapi-lifespan", use_fastapi)
    assert pair.before.result == pair.after.result
    answers, events = pair.after.value
    assert [status for status, _ in answers[CALLS:][:5]] == [200, 200, 502, 504, 200]
    assert answers[-CALLS:][0][1]["authorization"] == "Bearer bob"
    assert events == ["up", "down"] * 2
    assert not any(request.cookie for request in pair.after.requests)
    assert requested(pair.before) == requested(pair.after)
    # One for each start of the application, and one behind each answer that was too late.
    assert (pair.before.http_connections, pair.after.http_connections) == (2 * (CALLS + 5), 4)


def use_aiohttp(program):
    return [asyncio.run(answers_of_gateway(program, user)) for user in ("ann", "bob")]


async def answers_of_gateway(program, user):
    from aiohttp.test_utils import TestClient, TestServer

    async with TestClient(TestServer(program.make_app())) as client:

        async def get(path):
            async with client.get(path, headers={"X-Token": user}) as response:
                return response.status, await response.json(content_type=None)

        items = await asyncio.gather(*(get(f"/items/{number}") for number in range(CALLS)))
        paths = ["login/me", "me", "status/404", "slow/2", "me"]
        return items, [await get(f"/relay/{path}") for path in paths], list(program.events)


def test_a_service_of_aiohttp_shares_a_session_until_it_ends(compare):
    pair = compare("session-per-call/aiohttp-cleanup", use_aiohttp)
    assert pair.before.result == pair.after.result
    (_, relayed, events), (_, relayed_again, events_again) = pair.after.value
    assert [status for status, _ in relayed] == [200, 200, 502, 504, 200]
    assert relayed_again[1][1]["authorization"] == "bob"
    assert (events, events_again) == ([], ["closed"])
    assert not any(request.cookie for request in pair.after.requests)
    assert requested(pair.before) == requested(pair.after)
    assert pair.before.http_connections == 2 * (CALLS + 5)
    assert pair.after.http_connections <= 2 * CALLS + 2  # The first of all come at once.


PATHS = [f"items/{number}" for number in range(CALLS)] + ["login/me", "me", "status/404", "me"]


def left_open(program):
    """The names of what the program and the modules beside it share and have not closed."""
    folder = str(Path(program.__file__).parent)
    files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
    own = [sys.modules[name] for name, file in files.items() if file and file.startswith(folder)]
    values = [value for module in own for value in vars(module).values()]
    shared = {value for value in values if isinstance(value, type)}
    return [name for own in map(vars, shared) for name in ("_client", "_session") if own.get(name)]


def use_gateway(program):
    async def answers():
        from aiohttp.test_utils import TestClient, TestServer

        async with TestClient(TestServer(program.make_app())) as client:
            found = []
            for path in [*PATHS, *(f"relay/{path}" for path in PATHS)]:
                async with client.get(f"/{path}") as response:
                    found.append((response.status, await response.text()))
        return found, left_open(program)

    return [asyncio.run(answers()) for _ in range(2)]


def use_starlette(program):
    from starlette.testclient import TestClient

    def answers():
        with TestClient(program.app) as client:
            found = [client.get(f"/relay/{path}") for path in PATHS]
        return [(each.status_code, each.json()) for each in found], left_open(program)

    return [answers() for _ in range(2)]


def use_quart(program):
    async def answers():
        async with program.app.test_app() as app:
            client = app.test_client()
            found = [await client.get(f"/relay/{path}") for path in PATHS]
            texts = [(each.status_code, await each.get_data(as_text=True)) for each in found]
        return texts, left_open(program)

    return [asyncio.run(answers()) for _ in range(2)]


@pytest.mark.parametrize(
    ("case", "use"),
    [
        ("aiohttp-application", use_gateway),
        ("starlette-application", use_starlette),
        ("quart-application", use_quart),
    ],
)
def test_an_application_without_a_hook_gets_one_that_closes(compare, case, use):
    pair = compare(f"session-per-call/{case}", use)
    assert pair.before.result == pair.after.result
    (first, still_open), (second, _) = pair.after.value
    assert [status for status, _ in first][-4:] == [200, 200, 502, 200]
    assert first == second
    assert still_open == []
    assert not any(request.cookie for request in pair.after.requests)
    assert requested(pair.before) == requested(pair.after)
    assert pair.before.http_connections == len(pair.before.requests)
    assert pair.after.http_connections == 2


def use_routers(program):
    from fastapi.testclient import TestClient

    def answers():
        with TestClient(program.app) as client:
            folders = ["api/items", "users", "people"]
            found = [client.get(f"/{folder}/{path}") for folder in folders for path in PATHS]
        return [(each.status_code, each.json()) for each in found], left_open(program)

    def answer_outside():
        # Each request has a loop of its own, which is gone when the application ends.
        outside = TestClient(program.app).get("/api/items/outside").json()
        with TestClient(program.app):
            return outside

    return answers(), answer_outside(), answers(), program.events


def test_routers_of_other_files_share_a_client_until_the_application_ends(compare):
    pair = compare("session-per-call/fastapi-routers", use_routers)
    assert pair.before.result == pair.after.result
    (first, still_open), _, (second, _), events = pair.after.value
    assert first == second
    assert [status for status, _ in first[: len(PATHS)]][-4:] == [200, 200, 502, 200]
    assert first[-1][1] == {"status": 200, "open": True}
    assert still_open == []
    assert events == ["up", "down"] * 3
    assert not any(request.cookie for request in pair.after.requests)
    assert requested(pair.before) == requested(pair.after)
    assert pair.before.http_connections == len(pair.before.requests)
    assert pair.after.http_connections == 3


def use_blueprints(program):
    async def answers():
        async with program.app.test_app() as app:
            client = app.test_client()
            found = [
                await client.get(f"/{folder}/{path}")
                for folder in ("items", "users")
                for path in PATHS
            ]
            return [await each.get_json() for each in found]

    return [(asyncio.run(answers()), left_open(program)) for _ in range(2)], program.events


def use_modules(program):
    async def answers():
        from aiohttp.test_utils import TestClient, TestServer

        found = []
        async with TestClient(TestServer(program.make_app())) as client:
            for path in [f"{folder}/{path}" for folder in ("items", "users") for path in PATHS]:
                async with client.get(f"/{path}") as response:
                    found.append(await response.json())
        return found

    return [(asyncio.run(answers()), left_open(program)) for _ in range(2)], program.events


@pytest.mark.parametrize(
    ("case", "use"),
    [("quart-blueprints", use_blueprints), ("aiohttp-modules", use_modules)],
)
def test_an_application_of_another_file_closes_what_its_parts_share(compare, case, use):
    pair = compare(f"session-per-call/{case}", use)
    assert pair.before.result == pair.after.result
    ((first, still_open), (second, _)), events = pair.after.value
    assert first == second
    assert [each["status"] for each in first[: len(PATHS)]][-4:] == [200, 200, 404, 200]
    assert still_open == []
    assert events == ["down"] * 2
    assert not any(request.cookie for request in pair.after.requests)
    assert requested(pair.before) == requested(pair.after)
    assert pair.before.http_connections == len(pair.before.requests)
    assert pair.after.http_connections == 2
    assert "Unclosed" not in pair.after.messages


def test_a_test_that_will_fail_is_announced(compare):
    pair = compare("session-per-call/replaced-by-a-test", failing_tests)
    assert pair.before.value == []
    assert pair.after.value == ["test_titles"]
    assert "[unsafe]" in pair.told
    assert "tests replace what it calls: test_program.py:7" in pair.told
