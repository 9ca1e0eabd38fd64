"""What drives of tests share. It imports nothing but the standard library."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping

WAITS = "waits"


def attempt(function: Callable, *arguments: object, **keywords: object) -> object:
    """The result of a call, or the full name of its exception: the two can be compared alike."""
    try:
        return function(*arguments, **keywords)
    except Exception as error:
        return f"raised {type(error).__module__}.{type(error).__qualname__}"


def timed(function: Callable, *arguments: object, **keywords: object) -> tuple[object, float]:
    """What `attempt` gives, and the seconds that it took."""
    start = time.monotonic()
    result = attempt(function, *arguments, **keywords)
    return result, time.monotonic() - start


def at_once(functions: Mapping[str, Callable], patience: float) -> dict[str, object]:
    """What `attempt` gives of functions that run at the same time, or that they wait by then."""
    found: dict[str, object] = dict.fromkeys(functions, WAITS)

    def run(name: str) -> None:
        found[name] = attempt(functions[name])

    # Threads that nobody waits for: one that hangs does not keep the process.
    threads = [threading.Thread(target=run, args=(name,), daemon=True) for name in functions]
    end = time.monotonic() + patience
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0, end - time.monotonic()))
    return dict(found)
