"""One program, as it was written and as Hoist writes it today, and what both of them did."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .http_service import HTTPService, Request, SilentPeer
from .mariadb_server import MariaDB
from .mongo_server import MongoDB
from .postgres import PostgreSQL
from .redis_server import RedisServer

CASES = Path(__file__).parent.parent / "cases"
ENOUGH = 60


@dataclass
class Run:
    """What came out of a program, and what the servers saw of it."""

    shown: str | None = None
    value: object = None
    error: str | None = None
    hung: bool = False
    backends: int = 0
    statements: list[str] = field(default_factory=list)
    redis_connections: int = 0
    mysql_connections: int = 0
    mongo_connections: int = 0
    http_connections: int = 0
    requests: list[Request] = field(default_factory=list)
    messages: str = ""

    @property
    def result(self) -> tuple[str | None, str | None]:
        """All that a caller of the program can tell."""
        return self.shown, self.error


@dataclass
class Pair:
    before: Run
    after: Run
    text: str
    """The program as Hoist writes it."""
    told: str
    """What `hoist check` says: messages, reasons and advice."""


@dataclass
class World:
    """The servers of one session of tests."""

    postgres: PostgreSQL
    redis: RedisServer
    http: HTTPService
    silent: SilentPeer
    mysql: MariaDB | None = None
    """Only where a test asks for it."""
    mongo: MongoDB | None = None
    """Likewise."""

    def variables(self) -> dict[str, str]:
        return {
            "DATABASE_URL": self.postgres.url,
            "REDIS_HOST": "127.0.0.1",
            "REDIS_PORT": str(self.redis.port),
            "SERVICE": self.http.url,
            "SILENT": f"http://127.0.0.1:{self.silent.port}",
            "SILENT_PORT": str(self.silent.port),
            "MYSQL_PORT": str(self.mysql.port if self.mysql else 0),
            "MONGO_URL": self.mongo.url if self.mongo else "",
        }


class Comparison:
    """Runs programs before and after. Hoist itself is what `HOIST` names."""

    def __init__(self, world: World, folder: Path, libraries: str) -> None:
        self._world = world
        self._folder = folder
        self._path = [os.environ["HOIST_OLDER_LIBRARIES"]] if libraries == "older" else []
        self._runs = 0

    def __call__(
        self,
        case: str,
        drive: Callable,
        *,
        settings: Mapping[str, object] | None = None,
        parts: int = 0,
        patience: float = ENOUGH,
    ) -> Pair:
        """Drive `cases/<hazard>/<name>.py`, or a folder with a `program.py`, before and after.

        Of a `part.py` in the folder there are as many as asked for: `part_1.py`, `part_2.py` …
        """
        hazard = case.partition("/")[0]
        before = self._copy(case, "before", parts)
        after = self._copy(case, "after", parts)
        lines = [f"{key} = {json.dumps(value)}\n" for key, value in (settings or {}).items()]
        after.with_name("hoist.toml").write_text(f"[{hazard}]\n" + "".join(lines))
        told = hoist("check", "--select", hazard, after.parent, findings=True).stdout
        hoist("apply", "--select", hazard, after.parent)
        return Pair(
            self._run(before, drive, patience),
            self._run(after, drive, patience),
            after.read_text(),
            told,
        )

    def _copy(self, case: str, time: str, parts: int) -> Path:
        folder = self._folder / time
        source = CASES / case
        if source.is_dir():
            shutil.copytree(source, folder)
        else:
            folder.mkdir()
            shutil.copy(source.with_suffix(".py"), folder / "program.py")
        if parts:
            part = (folder / "part.py").rename(folder / "part_1.py")
            for number in range(2, parts + 1):
                shutil.copy(part, folder / f"part_{number}.py")
        return folder / "program.py"

    def _run(self, program: Path, drive: Callable, patience: float) -> Run:
        self._runs += 1
        self._world.http.reset()
        self._world.redis.reset()
        if self._world.mysql:
            self._world.mysql.reset()
        if self._world.mongo:
            self._world.mongo.reset()
        application = f"{self._folder.name}-{self._runs}"
        outcome = self._folder / f"outcome-{self._runs}.json"
        try:
            finished = subprocess.run(
                [sys.executable, Path(__file__).with_name("drive.py")]
                + [drive.__module__, drive.__name__, program, outcome],
                env={
                    **os.environ,
                    **self._world.variables(),
                    "PGAPPNAME": application,
                    "PYTHONPATH": os.pathsep.join(self._path),
                },
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=patience,
            )
            assert outcome.exists(), finished.stderr
            run = Run(**json.loads(outcome.read_text()), messages=finished.stderr)
        except subprocess.TimeoutExpired:
            run = Run(hung=True)
        run.backends, run.statements = self._world.postgres.entries(application)
        run.redis_connections = self._world.redis.connections()
        if self._world.mysql:
            run.mysql_connections = self._world.mysql.connections()
        if self._world.mongo:
            run.mongo_connections = self._world.mongo.connections
        run.http_connections = self._world.http.connections
        run.requests = list(self._world.http.requests)
        return run


def hoist(*arguments: str | Path, findings: bool = False) -> subprocess.CompletedProcess[str]:
    """Run Hoist, which must succeed, or must find something where it is asked to."""
    finished = subprocess.run(
        [os.environ["HOIST"], *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=ENOUGH,
    )
    assert finished.returncode == findings, finished.stderr
    return finished
