"""An HTTP service that remembers what it was asked, and a peer that accepts and stays silent."""

from __future__ import annotations

import json
import socket
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    cookie: str | None
    body: bytes


class Handler(BaseHTTPRequestHandler):
    """Answers with what it was asked; what a path begins with says what goes wrong.

    /drops/N: the first N connections end without an answer; /fails/N: the first N answers have
    status 503; /status/N: all have status N; /slow/S: comes after S seconds; /login: sets a cookie.
    More may follow, so that there are several paths with the same trouble.
    """

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # One packet for an answer: it is not kept back until the one before arrived.
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.server.connections += 1

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        cookie = self.headers.get("Cookie")
        asked_before = sum(request.path == self.path for request in self.server.requests)
        self.server.requests.append(Request(self.command, self.path, cookie, body))
        address = urlsplit(self.path)
        trouble, value = [*address.path.split("/")[1:3], ""][:2]
        status = 200
        if trouble == "drops" and asked_before < int(value):
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        if trouble == "fails" and asked_before < int(value):
            status = 503
        elif trouble == "status":
            status = int(value)
        elif trouble == "slow":
            time.sleep(float(value))
        answer = {
            "path": address.path,
            "query": parse_qs(address.query),
            "cookie": cookie,
            "authorization": self.headers.get("Authorization"),
        }
        self.answer(status, answer, "sid=secret; Path=/" if trouble == "login" else None)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = do_GET

    def answer(self, status: int, value: object, cookie: str | None) -> None:
        text = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        if cookie:
            self.send_header("Set-Cookie", cookie)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

    def log_message(self, *arguments: object) -> None:
        pass


class HTTPService(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.reset()
        self.url = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def reset(self) -> None:
        self.requests: list[Request] = []
        self.connections = 0

    def handle_error(self, *arguments: object) -> None:
        """A client that went away is no error here."""

    def stop(self) -> None:
        self.shutdown()
        self.server_close()


class SilentPeer:
    """Accepts connections, as the kernel does for it up to the backlog, and never says a word."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port = self._socket.getsockname()[1]

    def stop(self) -> None:
        self._socket.close()
