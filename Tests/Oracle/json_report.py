"""Reads a document of `hoist --output-format json` from standard input, and holds it against the
schema in `docs/json.md`.

    json_report.py DOCS

Prints what is wrong, one line each. Where nothing is: for each file its path and its diff in
hexadecimal digits, with a blank between them.
"""

import json
import os
import sys

TYPES = {"object": dict, "array": list, "string": str, "null": type(None)}


def is_of(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


def problems(value, schema, place="$"):
    """What the schema forbids; stricter than it is where a member is not in it."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    known = {"$schema", "$defs", "type", "required", "properties", "items", "const", "enum", "minimum"}
    assert schema.keys() <= known, f"this script does not know {schema.keys() - known}"
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(is_of(value, name) for name in names):
        yield f"{place}: {value!r} is none of {names}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{place}: {value!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r}"
    if "minimum" in schema and value < schema["minimum"]:
        yield f"{place}: {value!r}"
    if isinstance(value, dict):
        members = schema.get("properties", {})
        for name in set(schema.get("required", [])) - value.keys():
            yield f"{place}: no {name}"
        for name in value.keys() - members.keys():
            yield f"{place}: {name} is not in the schema"
        for name in value.keys() & members.keys():
            yield from problems(value[name], members[name], f"{place}.{name}")
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from problems(item, schema.get("items", {}), f"{place}[{index}]")


def once(pairs):
    members = dict(pairs)
    assert len(members) == len(pairs), "a name occurs twice"
    return members


def constant(name):
    raise ValueError(f"{name} is no JSON")


with open(sys.argv[1], encoding="utf-8") as docs:
    blocks = [block.split("```")[0] for block in docs.read().split("```json\n")[1:]]
EXAMPLE, SCHEMA = map(json.loads, blocks)

document = json.loads(
    sys.stdin.buffer.read().decode("ascii"), object_pairs_hook=once, parse_constant=constant
)
found = [*problems(EXAMPLE, SCHEMA, "docs"), *problems(document, SCHEMA)]
if found:
    print(*found, sep="\n")
    sys.exit()
for file in document["files"]:
    diff = file["diff"] or ""
    print(os.fsencode(file["path"]).hex(), diff.encode("utf-8", "surrogateescape").hex())
