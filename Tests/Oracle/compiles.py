"""Compiles Python files with this interpreter.

Reads files from standard input, each behind its length in four bytes (little-endian), and prints a line for each: `ok`, or
the error that compiling it gives. Nothing is run.
"""
import sys
import warnings


def verdict(source):
    try:
        compile(source, "<sample>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return f"{type(error).__name__}: {error}".replace("\n", " ")
    return "ok"


def main():
    warnings.simplefilter("ignore")
    data = sys.stdin.buffer.read()
    start = 0
    while start < len(data):
        end = start + 4 + int.from_bytes(data[start : start + 4], "little")
        print(verdict(data[start + 4 : end]))
        start = end


if __name__ == "__main__":
    main()
