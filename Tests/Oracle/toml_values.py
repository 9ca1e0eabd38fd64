#!/usr/bin/env python3
"""Says of many TOML documents what `tomllib` reads in them; the answers are compared with those of `TOMLDocument`.

Standard input: for each document its length in four bytes, low byte first, and its bytes.
Standard output: one line for each document:

    {a=1,b=["x",true]}   the values, in the order of the document (see `render`)
    error                the document is not TOML
    open                 the document has something that TOML leaves to the reader, or that Python's types cannot hold
"""
import datetime
import re
import struct
import sys
import tomllib

BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
LEAP_SECOND_OR_YEAR_ZERO = re.compile(rb"[0-9]{2}:[0-5][0-9]:60|(?<![0-9])0000-[0-9]{2}-")
PLAIN = frozenset(map(chr, range(0x20, 0x7F))) - frozenset("\"\\%")


def quote(text):
    return '"' + "".join(c if c in PLAIN else "".join(f"%{b:02x}" for b in c.encode()) for c in text) + '"'


def clock(time):
    return f"{time.hour:02}:{time.minute:02}:{time.second:02}.{time.microsecond:06}"


def render(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise OverflowError
        return str(value)
    if isinstance(value, float):
        # The sign of a NaN is up to the reader.
        return "nan" if value != value else "~" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, datetime.datetime):
        text = f"{value.year:04}-{value.month:02}-{value.day:02}T{clock(value)}"
        if value.tzinfo is None:
            return text
        return f"{text}{int(value.utcoffset().total_seconds()) // 60:+}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return clock(value)
    if isinstance(value, list):
        return "[" + ",".join(map(render, value)) + "]"
    pairs = ((key if key and BARE.issuperset(key) else quote(key), render(item)) for key, item in value.items())
    return "{" + ",".join(f"{key}={item}" for key, item in pairs) + "}"


def answer(source):
    # Leap seconds and the year zero are RFC 3339's, and not `datetime`'s.
    if LEAP_SECOND_OR_YEAR_ZERO.search(source):
        return "open"
    try:
        # TOML 1.0.0 does not speak of the byte order mark.
        return render(tomllib.loads(source.removeprefix(b"\xef\xbb\xbf").decode()))
    except (ValueError, OverflowError):
        return "error"
    except RecursionError:
        return "open"


def main():
    data = sys.stdin.buffer.read()
    offset = 0
    while offset < len(data):
        length = int.from_bytes(data[offset : offset + 4], "little")
        print(answer(data[offset + 4 : offset + 4 + length]))
        offset += 4 + length


if __name__ == "__main__":
    main()
