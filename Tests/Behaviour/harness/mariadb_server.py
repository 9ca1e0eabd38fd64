"""A MariaDB of our own, which counts the connections that it accepts."""

from __future__ import annotations

import shutil
import signal
import subprocess
from pathlib import Path

import pymysql

from .servers import Server, free_port, other_user

SCHEMA = [
    "CREATE DATABASE shop",
    "USE shop",
    "CREATE TABLE shop.accounts (id INT PRIMARY KEY, name VARCHAR(80), balance DECIMAL(10, 2))",
    "INSERT INTO shop.accounts SELECT seq, CONCAT('account ', seq), seq * 1.25 FROM seq_1_to_50",
    "CREATE TABLE shop.journal (id INT AUTO_INCREMENT PRIMARY KEY, note VARCHAR(80) UNIQUE)",
    "CREATE USER 'shop'@'127.0.0.1' IDENTIFIED BY 'shop'",
    "GRANT ALL ON shop.* TO 'shop'@'127.0.0.1'",
]


class MariaDB:
    """A server on loopback that keeps nothing for long."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        user = other_user("mysql")
        folder.mkdir()
        data = folder / "data"
        data.mkdir()
        if user:
            shutil.chown(folder, user["user"], user["group"])
            shutil.chown(data, user["user"], user["group"])
        subprocess.run(
            ["mariadb-install-db", "--no-defaults", "--skip-test-db", f"--datadir={data}"]
            + ["--auth-root-authentication-method=normal"],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            **user,
        )
        self._server = Server(
            [shutil.which("mariadbd") or "/usr/sbin/mariadbd", "--no-defaults", "--skip-log-bin"]
            + [f"--datadir={data}", f"--port={self.port}", "--bind-address=127.0.0.1"]
            + ["--skip-name-resolve", "--innodb-flush-log-at-trx-commit=0"]
            + [f"--socket={folder / 'socket'}"],
            folder.with_suffix(".log"),
            signal.SIGTERM,
            cwd=folder,
            **user,
        )
        self._server.wait_until(lambda: pymysql.connect(**self._own).close())
        self._connection = pymysql.connect(**self._own, autocommit=True)
        for statement in SCHEMA:
            self._ask(statement)

    @property
    def _own(self) -> dict[str, object]:
        return {"host": "127.0.0.1", "port": self.port, "user": "root"}

    def _ask(self, statement: str) -> tuple | None:
        with self._connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchone()

    def reset(self) -> None:
        """Forget what programs wrote, and the connections that were counted."""
        self._ask("TRUNCATE shop.journal")
        self._counted = self._accepted()

    def connections(self) -> int:
        """How many connections were accepted since the last reset."""
        return self._accepted() - self._counted

    def _accepted(self) -> int:
        return int(self._ask("SHOW GLOBAL STATUS LIKE 'Connections'")[1])

    def stop(self) -> None:
        self._connection.close()
        self._server.stop()
