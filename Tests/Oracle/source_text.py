#!/usr/bin/env python3
"""Says of many small files what CPython says of their bytes; the answers are compared with SourceText's.

Standard input: for each file its length in four bytes, low byte first, and its bytes.
Standard output: one line for each file, as the argument asks:

    utf8      the runs of bytes that the UTF-8 decoder reports, as `start-end start-end`
    parse     `ok` if `ast.parse` takes the bytes, else `error`
    codec     the name of the codec that the bytes name, `unknown`, or `binary`
"""
import ast
import codecs
import sys


def utf8(source):
    runs = []
    start = 0
    while True:
        try:
            source[start:].decode("utf-8")
        except UnicodeDecodeError as error:
            begin, end = start + error.start, start + error.end
            if runs and runs[-1][1] == begin:
                runs[-1][1] = end
            else:
                runs.append([begin, end])
            start = end
        else:
            return " ".join(f"{begin}-{end}" for begin, end in runs)


def parse(source):
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return "error"
    return "ok"


def codec(source):
    try:
        info = codecs.lookup(source.decode("ascii"))
    except LookupError:
        return "unknown"
    return info.name if getattr(info, "_is_text_encoding", True) else "binary"


def main():
    answer = {"utf8": utf8, "parse": parse, "codec": codec}[sys.argv[1]]
    data = sys.stdin.buffer.read()
    offset = 0
    while offset < len(data):
        length = int.from_bytes(data[offset : offset + 4], "little")
        print(answer(data[offset + 4 : offset + 4 + length]))
        offset += 4 + length


if __name__ == "__main__":
    import warnings

    warnings.simplefilter("ignore")
    main()
