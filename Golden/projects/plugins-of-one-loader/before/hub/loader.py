from importlib import import_module
from pathlib import Path

SOURCES = {
    path.stem: import_module(f"hub.sources.{path.stem}")
    for path in Path(__file__).with_name("sources").glob("[!_]*.py")
}


def descriptions():
    return {name: source.describe() for name, source in SOURCES.items()}
