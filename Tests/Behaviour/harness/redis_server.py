"""A Redis of our own, which counts the connections that it accepts."""

from __future__ import annotations

import signal
from pathlib import Path

import redis

from .servers import Server, free_port


class RedisServer:
    """A server on loopback that keeps nothing."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.port = free_port()
        self._server = Server(
            ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", ""]
            + ["--appendonly", "no", "--dir", folder],
            folder.with_suffix(".log"),
            signal.SIGTERM,
        )
        self._client = redis.Redis(port=self.port)
        self._server.wait_until(self._client.ping)

    def reset(self) -> None:
        """Forget all keys and all that was counted."""
        self._client.flushall()
        self._client.config_resetstat()

    def connections(self) -> int:
        """How many connections were accepted since the last reset."""
        return self._client.info("stats")["total_connections_received"]

    def stop(self) -> None:
        self._client.close()
        self._server.stop()
