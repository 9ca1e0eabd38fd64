"""What drives of tests share. It imports nothing but the standard library."""

from __future__ import annotations

import time
from collections.abc import Callable


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
