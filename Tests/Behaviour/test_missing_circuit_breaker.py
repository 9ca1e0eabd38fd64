"""missing-circuit-breaker: a service that is down is left alone; callers catch what they did."""

import asyncio
import time

from harness.attempts import attempt, timed

CONNECTION_ERROR = "raised requests.exceptions.ConnectionError"
THRESHOLD = 5
CALLS = 8
RECOVERY = {"recovery-timeout": 1}


def count(run, path):
    return sum(request.path == path for request in run.requests)


def pay_often(program):
    fine = [program.pay("orders", {"id": 1})["path"], attempt(program.pay, "status/402", {})]
    broken = [attempt(program.pay, "drops/99", {"id": number}) for number in range(CALLS)]
    while_open = [
        attempt(program.pay, "orders/open", {"id": 1}),
        attempt(program.refund, "orders/open"),
        attempt(lambda: program.charge(path="orders/open", order={}).status_code),
    ]
    return fine, broken, while_open, program.balance("balance")


def test_an_open_circuit_raises_what_callers_catch(compare):
    pair = compare("missing-circuit-breaker/payments", pay_often)
    payment_error = "raised program.PaymentError"
    fine, broken, while_open, balance = pair.after.value
    assert [fine, broken] == pair.before.value[:2]
    assert fine == ["/orders", payment_error]
    assert broken == [payment_error] * CALLS
    assert pair.before.value[2][1:] == [200, 200]
    assert while_open == [payment_error, CONNECTION_ERROR, CONNECTION_ERROR]
    assert balance == "/balance"
    assert (count(pair.before, "/drops/99"), count(pair.before, "/orders/open")) == (CALLS, 3)
    assert (count(pair.after, "/drops/99"), count(pair.after, "/orders/open")) == (THRESHOLD, 0)


def wait_until_it_is_back(program):
    for _ in range(CALLS):
        attempt(program.charge, "drops/99", {})
    opened = attempt(program.refund, "orders/soon")
    time.sleep(1.1)
    half_open = attempt(program.refund, "drops/99/refund")
    opened_again = attempt(program.refund, "orders/soon")
    time.sleep(1.1)
    closed = [attempt(program.refund, f"orders/{number}") for number in range(3)]
    return opened, half_open, opened_again, closed


def test_a_circuit_closes_when_the_service_is_back(compare):
    pair = compare("missing-circuit-breaker/payments", wait_until_it_is_back, settings=RECOVERY)
    assert pair.before.value == [200, CONNECTION_ERROR, 200, [200, 200, 200]]
    assert pair.after.value == [CONNECTION_ERROR] * 3 + [[200, 200, 200]]
    assert count(pair.after, "/drops/99/refund") == 1
    assert count(pair.after, "/orders/soon") == 0


def book_often(program):
    refused = [attempt(program.booked, 422) for _ in range(CALLS)]
    fine = [program.booked(200), program.booked(201)]
    failing = [attempt(program.booked, 503) for _ in range(THRESHOLD - 1)]
    fine += [program.booked(200)]  # Failures in a row are counted, so these begin anew.
    failing += [attempt(program.booked, 503) for _ in range(CALLS)]
    return refused, fine, failing, attempt(program.book, 204, note="late")


def test_only_what_the_service_is_to_blame_for_opens_a_circuit(compare):
    pair = compare("missing-circuit-breaker/statuses", book_often)
    refused, fine, failing, late = pair.after.value
    assert [refused, fine] == pair.before.value[:2]
    assert refused == ["refused with 422"] * CALLS
    assert fine == ["/status/200", "/status/201", "/status/200"]
    known = THRESHOLD - 1 + THRESHOLD
    assert failing[:known] == ["refused with 503"] * known
    assert failing[known:] == ["raised program.LedgerError"] * (CALLS - THRESHOLD)
    assert late == CONNECTION_ERROR
    assert count(pair.before, "/status/503") == THRESHOLD - 1 + CALLS
    assert count(pair.after, "/status/503") == known
    bodies = {request.body for request in pair.after.requests if request.path == "/status/422"}
    assert bodies == {b'{"lines": ["one", "two"], "note": "both"}'}


def buy_while_mail_is_silent(program):
    mine, theirs = program.Shop("mine"), program.Shop("theirs")
    late = [timed(shop.notify, "a@example.com") for shop in [mine, theirs] * 4]
    return [
        [result for result, _ in late],
        sum(seconds for _, seconds in late),
        [mine.reserve("pen"), theirs.reserve("ink", number=2), program.Shop.release("pen")],
        mine.release("ink"),
    ]


def test_each_service_has_a_circuit_of_its_own(compare):
    pair = compare("missing-circuit-breaker/two-services", buy_while_mail_is_silent)
    late, seconds, *bought = pair.after.value
    assert late == ["raised requests.exceptions.ReadTimeout"] * THRESHOLD + [CONNECTION_ERROR] * 3
    assert bought == pair.before.value[2:] == [[["mine", 1], ["theirs", 2], 200], 200]
    assert pair.before.value[1] >= 0.2 * CALLS
    assert 0.2 * THRESHOLD <= seconds < pair.before.value[1]


def order_often(program):
    async def run():
        fine = [await program.order("parcels", {"id": 1}), await program.report(0, {})]
        refused = [await outcome(program.order, "status/404", {}) for _ in range(CALLS)]
        failing = [await outcome(program.order, "status/500", {}) for _ in range(CALLS)]
        parcels = [await program.order_or_none("parcels/late", {}) for _ in range(2)]
        reports = [await outcome(program.report, 99, {}) for _ in range(CALLS)]
        return fine, refused, failing, parcels, reports

    async def outcome(function, *arguments):
        try:
            return await function(*arguments)
        except Exception as error:
            return type(error).__name__

    return asyncio.iscoroutinefunction(program.order), asyncio.run(run())


def test_coroutines_fail_at_once(compare):
    pair = compare("missing-circuit-breaker/asyncio-clients", order_often)
    is_coroutine, (fine, refused, failing, parcels, reports) = pair.after.value
    assert is_coroutine
    assert [fine, refused] == pair.before.value[1][:2]
    assert (fine, refused) == (["/parcels", 200], ["HTTPStatusError"] * CALLS)
    assert failing == ["HTTPStatusError"] * THRESHOLD + ["ConnectError"] * (CALLS - THRESHOLD)
    assert parcels == [None, None]
    dropped = ["ServerDisconnectedError"] * THRESHOLD
    assert reports == dropped + ["ClientConnectionError"] * (CALLS - THRESHOLD)
    assert (count(pair.before, "/status/500"), count(pair.after, "/status/500")) == (8, 5)
    assert (count(pair.before, "/drops/99"), count(pair.after, "/drops/99")) == (8, 5)


def ask_for_stock(program):
    fine = [program.stock("drops/2"), program.stock("pens"), program.stock("drops/2/ink")]
    nothing = [program.stock_or_nothing("drops/99") for _ in range(CALLS)]
    return fine, nothing, attempt(program.stock, "pens/late")


def test_a_circuit_counts_what_was_tried_three_times_once(compare):
    pair = compare("missing-circuit-breaker/above-a-retry", ask_for_stock)
    fine, nothing, late = pair.after.value
    assert [fine, nothing] == pair.before.value[:2]
    assert (fine, nothing) == (["/drops/2", "/pens", "/drops/2/ink"], [None] * CALLS)
    assert (pair.before.value[2], late) == ("/pens/late", CONNECTION_ERROR)
    assert count(pair.before, "/drops/99") == 3 * CALLS
    assert count(pair.after, "/drops/99") == 3 * THRESHOLD


def visit_pages(program):
    from fastapi.testclient import TestClient

    with TestClient(program.app) as client:
        paths = ["today", "status/404", "status/503"]
        found = [client.get(f"/forecast/{path}") for path in paths]
        found += [client.get("/forecast/drops/99") for _ in range(CALLS)]
        found += [client.get("/forecast/tomorrow")]
        return [(response.status_code, response.json()) for response in found]


def test_handlers_of_requests_answer_as_they_do_without_a_connection(compare):
    pair = compare("missing-circuit-breaker/web-handlers", visit_pages)
    statuses = [status for status, _ in pair.after.value]
    assert [status for status, _ in pair.before.value] == [200, 404, 503] + [502] * CALLS + [200]
    # The answer with status 503 was the first failure of five.
    assert statuses == [200, 404, 503] + [502] * 4 + [504] * (CALLS - 4) + [504]
    assert (count(pair.before, "/drops/99"), count(pair.after, "/drops/99")) == (CALLS, 4)
