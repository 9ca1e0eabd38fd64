"""What drives of tests need to run the tests of a program."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


class Failures:
    """A plugin of pytest that remembers which tests fail."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.names.append(report.nodeid.rpartition("::")[2])


def failing_tests(program: ModuleType) -> list[str]:
    """The tests beside a program that fail."""
    import pytest  # Other drives, which have no use for it, start sooner without.

    failures = Failures()
    folder = Path(program.__file__).parent
    code = pytest.main([str(folder), "--rootdir", str(folder)], plugins=[failures])
    assert code in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED), code
    return failures.names
