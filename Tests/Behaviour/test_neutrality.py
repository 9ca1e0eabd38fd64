"""What Hoist writes pleases the linter and the formatters as much as what was there before."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

GOLDEN = Path(__file__).resolve().parents[2] / "Golden"
RULES = "E,F,I,UP,B,ASYNC,S"


def pairs_of_a_folder(folder):
    """The files before and after; a project has two folders, every other case two files."""
    if folder.name == "projects":
        for after in sorted(folder.glob("*/after/**/*.py")):
            before = Path(str(after).replace("/after/", "/before/", 1))
            if before.exists():
                yield before, after
    else:
        for after in sorted(folder.glob("*.after.py")):
            yield after.with_name(after.name.replace(".after.py", ".py")), after


FOLDERS = sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir())


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def pairs(request):
    pairs = list(pairs_of_a_folder(request.param))
    assert pairs
    return pairs


def run(module, *arguments):
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def findings(paths):
    """How often ruff finds each rule broken, by file."""
    command = ["check", "--isolated", "--no-cache", "--select", RULES, "--output-format", "json"]
    finished = run("ruff", *command, *map(str, paths))
    assert finished.returncode in (0, 1), finished.stderr
    counts = {path: Counter() for path in paths}
    for found in json.loads(finished.stdout):
        counts[Path(found["filename"])][found["code"]] += 1
    return counts


# Imports that their file has no use for any more stay where another file takes the name from there,
# which the linter cannot see.
KEPT_IMPORTS = {
    "names-that-others-take/after/rates/sources.py",
    "names-that-others-take/after/rates/waiting.py",
}


def test_the_linter_finds_nothing_new(pairs):
    before = findings([before for before, _ in pairs])
    after = findings([after for _, after in pairs])
    new = {}
    for old, path in pairs:
        found = after[path] - before[old]
        if any(path.match(kept) for kept in KEPT_IMPORTS):
            found -= Counter(F401=1)
        if found:
            new[f"{path.parent.name}/{path.name}"] = dict(found)
    assert new == {}


FORMATTERS = {
    "ruff": ["format", "--isolated", "--no-cache", "--quiet"],
    "black": ["--quiet"],
}

UNLIKE = {
    # Longer than the line by a comment for linters alone, which only black counts.
    "black": {"single-quotes-and-comment.after.py"},
}


def changed_by(formatter, paths, folder):
    """The files that a formatter would write in another way; one that is not Python stays."""
    copies = {path: folder / f"{number}.py" for number, path in enumerate(paths)}
    for path, copy in copies.items():
        shutil.copy(path, copy)
    run(formatter, *FORMATTERS[formatter], str(folder))
    return {path for path, copy in copies.items() if copy.read_bytes() != path.read_bytes()}


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_the_formatter_changes_nothing(pairs, formatter, tmp_path):
    untidy = tmp_path / "untidy.py"
    untidy.write_text("x=1\n")
    copies = tmp_path / "copies"
    copies.mkdir()
    changed = changed_by(formatter, [path for pair in pairs for path in pair] + [untidy], copies)
    assert untidy in changed
    clean = [new for old, new in pairs if old not in changed]
    assert clean
    assert {new.name for new in clean if new in changed} <= UNLIKE.get(formatter, set())
