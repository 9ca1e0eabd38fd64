"""Starting servers that end with the tests, whatever ends the tests."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

READY_WITHIN = 30
SET_SIGNAL_OF_PARENTS_DEATH = 1


def free_port() -> int:
    """A port of this machine that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def other_user(*names: str) -> dict[str, str | list[int]]:
    """Arguments of Popen that make root someone whom a server that refuses root accepts."""
    if os.getuid() != 0:
        return {}
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    name = next(name for name in (*names, "nobody") if name in known)
    return {"user": name, "group": pwd.getpwnam(name).pw_gid, "extra_groups": []}


class Server:
    """A process that is stopped at the end, and that the kernel stops if nobody is left to."""

    def __init__(
        self, command: Sequence[str | Path], log: Path, stop: signal.Signals, **options: object
    ) -> None:
        self.log = log
        self._stop = stop

        def end_with_parent() -> None:
            if sys.platform == "linux":
                ctypes.CDLL(None).prctl(SET_SIGNAL_OF_PARENTS_DEATH, int(stop))

        with log.open("wb") as output:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C is for the tests; they stop the server.
                preexec_fn=end_with_parent,
                **options,
            )

    def wait_until(self, is_ready: Callable[[], object]) -> None:
        """Ask until the answer is no exception."""
        end = time.monotonic() + READY_WITHIN
        while True:
            try:
                is_ready()
                return
            except Exception as error:
                if self._process.poll() is not None or time.monotonic() > end:
                    self.stop()
                    raise RuntimeError(self.log.read_text(errors="replace")) from error
                time.sleep(0.05)

    def stop(self) -> None:
        if self._process.poll() is not None:
            return
        self._process.send_signal(self._stop)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=10)
