"""The servers of the session, and the comparison that each test asks for."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from harness.comparison import Comparison, World
from harness.http_service import HTTPService, SilentPeer
from harness.mariadb_server import MariaDB
from harness.mongo_server import MongoDB
from harness.postgres import PostgreSQL
from harness.redis_server import RedisServer


@pytest.fixture(scope="session")
def world() -> Iterator[World]:
    with ExitStack() as stack:
        # Not pytest's folder: the user that PostgreSQL runs as may not look into that.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="behaviour-")))
        folder.chmod(0o755)
        servers = []
        for start in (
            lambda: PostgreSQL(folder / "postgres"),
            lambda: RedisServer(folder / "redis"),
            HTTPService,
            SilentPeer,
        ):
            servers.append(start())
            stack.callback(servers[-1].stop)
        yield World(*servers)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A module whose `LIBRARIES` say so is tested under the oldest libraries, too."""
    if "libraries" in metafunc.fixturenames:
        metafunc.parametrize("libraries", getattr(metafunc.module, "LIBRARIES", ["newer"]))


@pytest.fixture
def compare(world: World, tmp_path: Path, libraries: str) -> Comparison:
    return Comparison(world, tmp_path, libraries)


@pytest.fixture(scope="session")
def mysql() -> Iterator[MariaDB]:
    with tempfile.TemporaryDirectory(prefix="behaviour-") as folder:
        Path(folder).chmod(0o755)
        server = MariaDB(Path(folder) / "mysql")
        yield server
        server.stop()


@pytest.fixture
def compare_on_mysql(world: World, mysql: MariaDB, tmp_path: Path, libraries: str) -> Comparison:
    return Comparison(replace(world, mysql=mysql), tmp_path, libraries)


@pytest.fixture(scope="session")
def mongo() -> Iterator[MongoDB]:
    server = MongoDB()
    yield server
    server.stop()


@pytest.fixture
def compare_on_mongo(world: World, mongo: MongoDB, tmp_path: Path, libraries: str) -> Comparison:
    return Comparison(replace(world, mongo=mongo), tmp_path, libraries)
