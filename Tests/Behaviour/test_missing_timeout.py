"""missing-timeout: the same answers, and an end to waiting where nothing answers."""

import asyncio
import os
import socket
import threading

from harness.attempts import WAITS, at_once, attempt, timed

SHORT = {"connect": 0.4, "read": 0.4, "total": 0.4}
PATIENCE = 3
ENOUGH = 30
DATABASE_PATIENCE = 6  # Their five seconds are not a setting.
READ_TIMEOUT = "raised requests.exceptions.ReadTimeout"
SERVICE, SILENT = (os.environ.get(name, "") for name in ("SERVICE", "SILENT"))


def ask(program):
    client = program.Client(SERVICE, token="mine")
    return [
        program.profile(SERVICE, "ann"),
        program.create(SERVICE, [{"id": 1}, {"id": 2}]),
        [getattr(answer, "status_code", answer) for answer in program.remove(SERVICE)],
        client.get("/me"),
        attempt(client.get, "/drops/9"),
        client.patch("/rows", json={"id": 3}),
        client.patch("/slow/0.6", timeout=5),
        len(program.download(SERVICE)),
        program.is_reachable(SERVICE),
    ]


def test_requests_are_answered_alike(compare):
    pair = compare("missing-timeout/requests-everywhere", ask, settings=SHORT)
    assert pair.before.result == pair.after.result
    assert pair.after.value[:4] == [
        {"fields": ["name", "mail"]},
        [[200, "/rows"], [200, "/rows"]],
        [200, 200],
        "mine",
    ]
    assert pair.before.requests == pair.after.requests


def ask_in_vain(program):
    client = program.Client(SILENT)
    return at_once(
        {
            "profile": lambda: program.profile(SILENT, "ann"),
            "create": lambda: program.create(SILENT, [{"id": 1}]),
            "remove": lambda: program.remove(SILENT),
            "get": lambda: client.get("/me"),
            "patch": lambda: client.patch("/rows"),
            "patience of the caller": lambda: client.patch("/rows", timeout=0.2),
            "download": lambda: program.download(SILENT),
            "is_reachable": lambda: program.is_reachable(SILENT),
        },
        PATIENCE,
    )


def test_requests_give_up(compare):
    pair = compare("missing-timeout/requests-everywhere", ask_in_vain, settings=SHORT)
    known = {"patience of the caller": READ_TIMEOUT}
    assert pair.before.value == dict.fromkeys(pair.before.value, WAITS) | known
    assert pair.after.value == dict.fromkeys(pair.before.value, READ_TIMEOUT) | {
        "is_reachable": False
    }
    assert "does not catch the exception of a deadline" in pair.told


def use_standard_library(program):
    def calls(url):
        return {
            "opened": lambda: program.opened(url + "/opened"),
            "sent": lambda: program.sent(url, "text"),
            "through_opener": lambda: program.through_opener(url),
            "by_connection": lambda: program.by_connection(url),
            "by_pool": lambda: program.by_pool(url),
        }

    return at_once(calls(SERVICE), ENOUGH), at_once(calls(SILENT), PATIENCE)


def test_what_python_brings_along_gives_up(compare):
    pair = compare("missing-timeout/standard-library", use_standard_library, settings=SHORT)
    answers, in_vain = pair.after.value
    assert answers == pair.before.value[0]
    assert answers == {
        "opened": "/opened",
        "sent": "/texts",
        "through_opener": "opener",
        "by_connection": "/by/connection",
        "by_pool": "/by/pool",
    }
    assert pair.before.value[1] == dict.fromkeys(answers, WAITS)
    assert in_vain == dict.fromkeys(answers, "raised builtins.TimeoutError") | {
        "by_pool": "raised urllib3.exceptions.ReadTimeoutError"
    }


def use_httpx_and_aiohttp(program):
    def calls(url):
        return {
            "page": lambda: program.page(url),
            "Pages": lambda: program.Pages(url).page(3),
            "pages": lambda: asyncio.run(program.pages(url, [1, 2])),
            "page_by_aiohttp": lambda: asyncio.run(program.page_by_aiohttp(url)),
            "page_without_end": lambda: asyncio.run(program.page_without_end(url)),
            "page_as_before": lambda: program.page_as_before(url),
        }

    return at_once(calls(SERVICE), ENOUGH), at_once(calls(SILENT), PATIENCE)


def test_httpx_and_aiohttp_give_up(compare):
    pair = compare("missing-timeout/asyncio-clients", use_httpx_and_aiohttp, settings=SHORT)
    answers, in_vain = pair.after.value
    assert answers == pair.before.value[0]
    assert list(answers.values()) == ["/page", "/pages/3", [200, 200], "/page", 200, 200]
    of_httpx = "raised httpx.ReadTimeout"
    known = {"page_as_before": of_httpx}
    assert pair.before.value[1] == dict.fromkeys(answers, WAITS) | known
    assert in_vain == dict.fromkeys(answers, of_httpx) | {
        "page_by_aiohttp": "raised builtins.TimeoutError",
        "page_without_end": "raised builtins.TimeoutError",
    }


def start_server(greeting, answers):
    """The port of a server that says some lines to each line that begins with a word."""
    listener = socket.create_server(("127.0.0.1", 0))

    def talk(connection):
        with connection, connection.makefile("rb") as lines:
            connection.sendall(greeting)
            for line in lines:
                words = line.split()
                found = (word for word in words if word.upper() in answers)
                answer = answers.get(next(found, b"").upper())
                if answer:
                    connection.sendall(answer.replace(b"TAG", words[0]))

    def serve():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=talk, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    return listener.getsockname()[1]


MAIL = {
    b"EHLO": b"250 ok\r\n",
    b"FROM:<A@EXAMPLE.COM>": b"250 ok\r\n",
    b"TO:<B@EXAMPLE.COM>": b"250 ok\r\n",
    b"DATA": b"354 go on\r\n",
    b".": b"250 taken\r\n",
    b"QUIT": b"221 bye\r\n",
}
BOX = {b"STAT": b"+OK 2 320\r\n"}
FOLDERS = {
    b"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n",
    b"LIST": b'* LIST () "/" INBOX\r\nTAG OK done\r\n',
}


def use_mail_and_sockets(program):
    def calls(mail, box, folders, peer):
        host = "127.0.0.1"
        return {
            "mail": lambda: program.mail(host, mail, "a text"),
            "number_of_mails": lambda: program.number_of_mails(host, box),
            "folders": lambda: bool(program.folders(host, folders)),
            "greeting": lambda: program.greeting(host, peer).decode(),
            "files": lambda: program.files(host, silent),
        }

    silent = int(os.environ["SILENT_PORT"])
    mail = start_server(b"220 hello\r\n", MAIL)
    box = start_server(b"+OK hello\r\n", BOX)
    folders = start_server(b"* PREAUTH hello\r\n", FOLDERS)
    return (
        at_once(calls(mail, box, folders, mail), ENOUGH),
        at_once(calls(silent, silent, silent, silent), PATIENCE),
    )


def test_mail_and_sockets_give_up(compare):
    pair = compare("missing-timeout/mail-and-sockets", use_mail_and_sockets, settings=SHORT)
    answers, in_vain = pair.after.value
    late = "raised builtins.TimeoutError"
    assert answers == pair.before.value[0]
    assert answers == {
        "mail": {},
        "number_of_mails": 2,
        "folders": True,
        "greeting": "220",
        "files": late,
    }
    assert pair.before.value[1] == dict.fromkeys(answers, WAITS) | {"files": late}
    assert in_vain == dict.fromkeys(answers, late) | {
        "mail": "raised smtplib.SMTPServerDisconnected"
    }


def use_databases(program):
    from urllib.parse import urlsplit

    postgres = urlsplit(os.environ["DATABASE_URL"]).port
    store = int(os.environ["REDIS_PORT"])
    silent = int(os.environ["SILENT_PORT"])
    host = "127.0.0.1"
    answers = [
        program.names(host, postgres),
        str(program.balances(host, postgres)[0]),
        program.patient(),
        [program.remember(host, store, number) for number in range(2)],
    ]
    return answers, at_once(
        {
            "names": lambda: program.names(host, silent),
            "balances": lambda: program.balances(host, silent),
            "remember": lambda: program.remember(host, silent, 1),
        },
        DATABASE_PATIENCE,
    )


def test_databases_give_up(compare):
    pair = compare("missing-timeout/databases", use_databases)
    answers, in_vain = pair.after.value
    assert answers == pair.before.value[0]
    assert answers == [
        [["account 1"], ["account 2"]],
        "5.00",
        "done",
        [[1, ["0"]], [2, ["0", "1"]]],
    ]
    late = "raised redis.exceptions.TimeoutError"  # A deadline that clients have from redis 8 on.
    assert pair.before.value[1] == {"names": WAITS, "balances": WAITS, "remember": late}
    assert in_vain == {
        "names": "raised psycopg2.OperationalError",
        "balances": "raised psycopg.errors.ConnectionTimeout",
        "remember": late,
    }


def send(program):
    found = [program.create({"id": 1}), program.update("/rows/1", {"id": 2})]
    found += [program.remove("/rows/1"), program.call("PUT", "/rows/2"), program.forward("/rows")]
    found += [timed(program.update, "/slow/1", {})[0], attempt(program.forward, "/slow/1")]
    return found + [attempt(program.call, "GET", "/slow/0.6/call", timeout=5)]


def test_the_name_that_other_calls_pass_is_passed(compare):
    pair = compare("missing-timeout/name-of-the-others", send, settings=SHORT)
    assert pair.before.value == [200] * 8
    assert pair.after.value == [200] * 5 + [READ_TIMEOUT] * 2 + [200]
    assert pair.text.count("timeout=TIMEOUT") == 3
    assert "timeout=timeout" in pair.text
    assert 'options.setdefault("timeout", TIMEOUT)' in pair.text
