"""Runs in a process of its own: loads one program, lets a test drive it, prints what came out.

    python drive.py TEST_MODULE FUNCTION PROGRAM OUTCOME

The program's folder is on the path. The outcome is written as JSON: `shown`, the result as Python
would show it (so that a type that changed is a difference), and `value`, if JSON can say it.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path


def main(test: str, function: str, program: str, outcome: str) -> None:
    folder = str(Path(program).parent)
    sys.path[:0] = [folder, str(Path(__file__).parent.parent)]
    drive = getattr(importlib.import_module(test), function)
    try:
        module = importlib.import_module(Path(program).stem)
        result, error = drive(module), None
    except Exception as exception:
        result, error = None, f"{type(exception).__module__}.{type(exception).__qualname__}"
        print(repr(exception), file=sys.stderr)
    found = {"shown": repr(result), "value": plain(result), "error": error}
    Path(outcome).write_text(json.dumps(found))


def plain(value: object) -> object:
    try:
        return json.loads(json.dumps(value))
    except (TypeError, ValueError):
        return None


if __name__ == "__main__":
    main(*sys.argv[1:])
