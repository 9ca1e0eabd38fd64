#!/usr/bin/env python3
"""Prints what CPython's `symtable` says of the names of Python files.

The oracle of the scopes: run it with CPython 3.12 or 3.13 (3.14 gives annotations scopes of their own). One block per file:

    # path
    class A 3 get=l requests=g
    function get 4 requests=g self=l
    module top 0 A=l requests=l

One line for each module, class, function, lambda and generator expression: its kind, its name, its line (0 for lambdas, generators and the module),
and its ASCII names with `l` local, `c` local and used by an inner function, `f` of an outer function, `g` global. The lines are
sorted. A file that does not compile prints `!` alone.

`from __future__ import annotations` is taken away first, for it hides the annotations from the table.

Usage: symbol_tables.py   (reads file names from standard input, one a line)
"""
import re
import symtable
import sys

from _symtable import CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL, SCOPE_MASK, SCOPE_OFF

LETTERS = {LOCAL: "l", CELL: "c", FREE: "f", GLOBAL_EXPLICIT: "g", GLOBAL_IMPLICIT: "g"}
KINDS = {"module", "class", "function"}
BOUND = symtable.DEF_BOUND
IMPLICIT = {"__class__", "__classdict__", "__type_params__"}


def line(table):
    kind = str(getattr(table.get_type(), "value", table.get_type()))
    if kind not in KINDS:
        return None
    name = table.get_name()
    words = []
    for symbol, flags in table._table.symbols.items():
        # What has no flag of its own is only passed on to a function inside.
        uses = flags & ((1 << SCOPE_OFF) - 1)
        if not uses or not symbol.isascii() or symbol.startswith(".") or symbol in IMPLICIT:
            continue
        letter = LETTERS[(flags >> SCOPE_OFF) & SCOPE_MASK]
        if kind == "module" and uses == symtable.DEF_GLOBAL:
            continue  # only a function declares it `global`
        if kind == "module":
            letter = "l" if flags & BOUND else "g"
        words.append(f"{symbol}={letter}")
    number = 0 if kind == "module" or name in ("lambda", "genexpr") else table.get_lineno()
    return " ".join([kind, name if name.isascii() else "?", str(number), *sorted(words)])


def lines(table):
    pending = [table]
    while pending:
        table = pending.pop()
        found = line(table)
        if found is not None:
            yield found
        pending += table.get_children()


for path in sys.stdin.read().splitlines():
    print("#", path)
    try:
        with open(path, "rb") as file:
            source = file.read()
        source = re.sub(rb"(?m)^(from __future__ import .*)\bannotations\b", rb"\1division as annotations", source)
        print("\n".join(sorted(lines(symtable.symtable(source, path, "exec")))))
    except (SyntaxError, ValueError, RecursionError):
        print("!")
