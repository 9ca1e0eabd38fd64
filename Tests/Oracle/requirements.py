"""Prints what manifests require to run, by Python's own readers: a line for each sample.

A sample is the name of a file, a line end, and what is in the file.
"""

import configparser
import sys
import tomllib

from pip._vendor.packaging.requirements import Requirement


def of_pyproject(text):
    data = tomllib.loads(text)
    for name, version in data.get("tool", {}).get("poetry", {}).get("dependencies", {}).items():
        version = version if isinstance(version, str) else version["version"]
        if name != "python":
            yield f"{name}{version}"
    for requirement in data.get("project", {}).get("dependencies", []):
        yield str(Requirement(requirement))


def of_requirements(text):
    for line in text.replace("\\\n", "").split("\n"):
        line = line.split(" #")[0].split(" --")[0].strip()
        if line and line[0] not in "#-":
            yield str(Requirement(line))


def of_setup(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    for line in parser["options"]["install_requires"].split("\n"):
        if line.strip():
            yield str(Requirement(line.strip()))


def answer(sample):
    name, text = sample.split("\n", 1)
    readers = {"pyproject.toml": of_pyproject, "setup.cfg": of_setup}
    return "|".join(sorted(readers.get(name, of_requirements)(text)))


while head := sys.stdin.buffer.read(4):
    print(answer(sys.stdin.buffer.read(int.from_bytes(head, "little")).decode()) or "-")
