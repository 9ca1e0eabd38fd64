"""A PostgreSQL of our own, and what its log says of connections and statements."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
from pathlib import Path

import psycopg2

from .servers import Server, free_port, other_user

MAX_CONNECTIONS = 60
ACCOUNTS = 500
ENTRY = re.compile(r"^([^|\n]*)\|(\w+): {1,2}(.*(?:\n\t.*)*)", re.MULTILINE)

SCHEMA = f"""
CREATE TABLE accounts (
  id integer PRIMARY KEY,
  name text NOT NULL,
  balance numeric(10, 2) NOT NULL,
  tags text[] NOT NULL,
  token uuid NOT NULL,
  opened date NOT NULL
);
INSERT INTO accounts
  SELECT n, 'account ' || n, n * 1.25, ARRAY['t' || n % 3], md5(n::text)::uuid,
    DATE '2020-01-01' + n
  FROM generate_series(1, {ACCOUNTS}) AS n;
CREATE TABLE journal (id serial PRIMARY KEY, note text NOT NULL);
"""


def executable(name: str) -> str:
    """A program of PostgreSQL; Debian keeps those of a server off the path."""
    found = shutil.which(name)
    if found:
        return found
    homes = Path("/usr/lib/postgresql").glob(f"*/bin/{name}")
    return str(max(homes, key=lambda path: int(path.parts[-3])))


class PostgreSQL:
    """A server on loopback that logs every connection and every statement."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        self.url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        user = other_user("postgres")
        folder.mkdir()
        if user:
            shutil.chown(folder, user["user"], user["group"])
        data = folder / "data"
        subprocess.run(
            [executable("initdb"), "--pgdata", data, "--username", "postgres", "--auth", "trust"]
            + ["--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **user,
        )
        settings = {
            "fsync": "off",
            "listen_addresses": "127.0.0.1",
            "log_connections": "on",
            "log_line_prefix": "%a|",
            "log_statement": "all",
            "max_connections": str(MAX_CONNECTIONS),
            "port": str(port),
            "unix_socket_directories": str(folder),
        }
        options = [word for pair in settings.items() for word in ("-c", "=".join(pair))]
        log = folder.with_suffix(".log")
        self._server = Server(
            [executable("postgres"), "-D", data, *options], log, signal.SIGQUIT, cwd=folder, **user
        )
        self._server.wait_until(lambda: psycopg2.connect(self.url).close())
        self.execute(SCHEMA)

    def execute(self, statement: str) -> list[tuple] | None:
        """Do something that no program is asked to account for."""
        connection = psycopg2.connect(self.url, application_name="tests")
        try:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else None
        finally:
            connection.close()

    def entries(self, application: str) -> tuple[int, list[str]]:
        """How many connections an application opened, and the statements that it sent."""
        log = self._server.log.read_text()
        connections = len(
            re.findall(rf"connection authorized: .* application_name={application}$", log, re.M)
        )
        statements = [
            re.sub(r"^(?:statement|execute [^:]*): ", "", text).replace("\n\t", "\n")
            for name, kind, text in ENTRY.findall(log)
            if name == application and kind == "LOG" and re.match("statement|execute", text)
        ]
        return connections, statements

    def stop(self) -> None:
        self._server.stop()
