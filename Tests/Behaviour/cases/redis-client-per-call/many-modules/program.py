"""Asks all the modules of a service."""

import importlib
from pathlib import Path

MODULES = [path.stem for path in Path(__file__).parent.glob("part_*.py")]


def answers(number):
    return sorted(importlib.import_module(module).answer(number) for module in MODULES)
