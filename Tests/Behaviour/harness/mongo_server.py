"""A MongoDB of our own, which counts the connections that it accepts.

There is none to install, so it says what programs here ask of one, in the wire protocol: documents
are found by equality only, and there are no indexes but that of `_id`.
"""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from socketserver import StreamRequestHandler, ThreadingTCPServer

import bson

OP_REPLY, OP_QUERY, OP_MSG = 1, 2004, 2013
MORE_TO_COME = 2
GREETINGS = {"hello", "isMaster", "ismaster"}
HEADER = struct.Struct("<iiii")

Document = dict[str, object]


class Handler(StreamRequestHandler):
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.server.connected(self.connection)

    def handle(self) -> None:
        while header := self.rfile.read(HEADER.size):
            length, number, _, operation = HEADER.unpack(header)
            body = self.rfile.read(length - HEADER.size)
            command, is_answered = {OP_MSG: of_message, OP_QUERY: of_query}[operation](body)
            answer = bson.encode(self.server.answer(command))
            if operation == OP_QUERY:
                self.send(number, OP_REPLY, struct.pack("<iqii", 0, 0, 0, 1) + answer)
            elif is_answered:
                self.send(number, OP_MSG, struct.pack("<ib", 0, 0) + answer)

    def send(self, number: int, operation: int, body: bytes) -> None:
        self.wfile.write(HEADER.pack(HEADER.size + len(body), 0, number, operation) + body)


def of_message(body: bytes) -> tuple[Document, bool]:
    """The command of an OP_MSG, with the documents that stand beside it, and whether it waits."""
    (flags,) = struct.unpack_from("<i", body)
    command: Document = {}
    position = 4
    while position < len(body):
        kind = body[position]
        (length,) = struct.unpack_from("<i", body, position + 1)
        section = body[position + 1 : position + 1 + length]
        if kind == 0:
            command.update(bson.decode(section))
        else:
            name, _, documents = section[4:].partition(b"\0")
            command[name.decode()] = bson.decode_all(documents)
        position += 1 + length
    return command, not flags & MORE_TO_COME


def of_query(body: bytes) -> tuple[Document, bool]:
    """The command of an OP_QUERY, which is how clients greet servers that they do not know yet."""
    start = body.index(b"\0", 4) + 1 + 8
    return bson.decode(body[start:]), True


class CommandError(Exception):
    def __init__(self, code: int, name: str, message: str) -> None:
        self.answer = {"ok": 0.0, "code": code, "codeName": name, "errmsg": message}


class MongoDB(ThreadingTCPServer):
    """A server on loopback that keeps nothing."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self._lock = threading.Lock()
        self._numbers = count(1)
        self._open: list[socket.socket] = []
        self.reset()
        self.url = f"mongodb://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def reset(self) -> None:
        """Forget all documents, and all that was counted."""
        self._collections: dict[str, dict[object, Document]] = {}
        self.connections = 0
        self.commands: list[str] = []

    def connected(self, connection: socket.socket) -> None:
        self.connections += 1
        self._open.append(connection)

    def handle_error(self, *arguments: object) -> None:
        """A client that went away is no error here."""

    def stop(self) -> None:
        self.shutdown()
        self.server_close()

    def answer(self, command: Document) -> Document:
        name = next(iter(command))
        run: Callable | None = getattr(self, f"_{name}", None)
        with self._lock:
            if name in GREETINGS:
                return self._hello()
            self.commands.append(name)
            try:
                if run is None:
                    raise CommandError(59, "CommandNotFound", f"no such command: '{name}'")
                return {**run(command), "ok": 1.0}
            except CommandError as error:
                return error.answer

    def _hello(self) -> Document:
        return {
            "helloOk": True,
            "ismaster": True,
            "isWritablePrimary": True,
            "maxBsonObjectSize": 16 * 1024 * 1024,
            "maxMessageSizeBytes": 48_000_000,
            "maxWriteBatchSize": 100_000,
            "logicalSessionTimeoutMinutes": 30,
            "connectionId": next(self._numbers),
            "minWireVersion": 0,
            "maxWireVersion": 21,
            "ok": 1.0,
        }

    def _ping(self, command: Document) -> Document:
        return {}

    _endSessions = _ping

    def _dropConnections(self, command: Document) -> Document:
        """End all connections, as a server does that is started anew."""
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._open.clear()
        return {}

    def _buildInfo(self, command: Document) -> Document:
        return {"version": "7.0.0", "versionArray": [7, 0, 0, 0]}

    def _insert(self, command: Document) -> Document:
        collection = self._collection(command)
        inserted, errors = 0, []
        for index, document in enumerate(command["documents"]):
            key = document["_id"]
            if key not in collection:
                collection[key] = document
                inserted += 1
                continue
            message = f"E11000 duplicate key error dup key: {{ _id: {key!r} }}"
            errors.append({"index": index, "code": 11000, "errmsg": message})
            if command.get("ordered", True):
                break
        return {"n": inserted, **({"writeErrors": errors} if errors else {})}

    def _find(self, command: Document) -> Document:
        found = list(self._found(command, command.get("filter") or {}))
        wanted = command.get("limit") or len(found)
        namespace = f"{command['$db']}.{command['find']}"
        return {"cursor": {"id": bson.Int64(0), "ns": namespace, "firstBatch": found[:wanted]}}

    def _update(self, command: Document) -> Document:
        changed = 0
        for update in command["updates"]:
            for document in list(self._found(command, update["q"])):
                document.update(update["u"]["$set"])
                changed += 1
        return {"n": changed, "nModified": changed}

    def _delete(self, command: Document) -> Document:
        gone = [d for delete in command["deletes"] for d in self._found(command, delete["q"])]
        for document in gone:
            self._collection(command).pop(document["_id"], None)
        return {"n": len(gone)}

    def _collection(self, command: Document) -> dict[object, Document]:
        name = command[next(iter(command))]
        return self._collections.setdefault(f"{command['$db']}.{name}", {})

    def _found(self, command: Document, wanted: Document) -> Iterator[Document]:
        for name in wanted:
            if name.startswith("$"):
                raise CommandError(2, "BadValue", f"unknown top level operator: {name}")
        for document in self._collection(command).values():
            if wanted.items() <= document.items():
                yield document
