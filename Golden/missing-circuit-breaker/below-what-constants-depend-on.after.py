import platform
from typing import TYPE_CHECKING

import requests
from circuitbreaker import CircuitBreaker

VERSION = "0.3"
machine = platform.machine()
if machine == "x86_64":
    machine = "amd64"
elif machine == "aarch64":
    machine = "arm64"
else:
    raise RuntimeError(machine)

if TYPE_CHECKING:
    from app.models import Build

BUILDS_URL = f"https://builds.example.com/{machine}"


def _builds_open(*args, **kwargs):
    raise requests.ConnectionError("builds: circuit open")


builds_circuit = CircuitBreaker(
    name="builds",
    failure_threshold=5,
    recovery_timeout=30,
    expected_exception=requests.RequestException,
    fallback_function=_builds_open,
)


@builds_circuit
def publish(build: "Build") -> None:
    requests.post(f"{BUILDS_URL}/{VERSION}", json=build.data(), timeout=30)
