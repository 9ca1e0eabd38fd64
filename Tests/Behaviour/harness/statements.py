"""What the log of a server says of statements."""

from __future__ import annotations

import re

from .comparison import Run


def limits(run: Run) -> tuple[int, int]:
    """How many of a program's queries had a limit, and how many had none."""
    queries = [text for text in run.statements if re.search(r"FROM (accounts|journal)", text)]
    limited = [text for text in queries if re.search(r"\bLIMIT (\$?\d+)\S*\s*;?\s*$", text)]
    return len(limited), len(queries) - len(limited)
