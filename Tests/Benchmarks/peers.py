"""Parses every Python file under a path with one of the parsers that the benchmark compares with."""
import pathlib
import sys


def parser(name):
    if name == "ast":
        import ast

        return ast.parse
    if name == "libcst":
        import libcst

        return libcst.parse_module
    import tree_sitter
    import tree_sitter_python

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_python.language())).parse


def main():
    parse = parser(sys.argv[1])
    sys.setrecursionlimit(20_000)
    for path in sorted(pathlib.Path(sys.argv[2]).rglob("*.py")):
        try:
            parse(path.read_bytes())
        except Exception:
            pass  # What a parser refuses it has read too.


if __name__ == "__main__":
    import warnings

    warnings.simplefilter("ignore")
    main()
