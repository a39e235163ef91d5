#!/usr/bin/env python3
"""Compares two rota.csv files: compare_rota.py EXPECTED.csv FOUND.csv [--show N]. Says the first differences; exit 1 if any.

First the rows, so that a difference reads as a shift and not as a byte; then, where the rows agree, the bytes: CRLF line ends,
UTF-8 without BOM, quotes only where RFC 4180 needs them.
"""
import argparse
import csv
import sys


def read(path):
    with open(path, "rb") as f:
        raw = f.read()
    return raw, list(csv.reader(raw.decode("utf-8").splitlines(keepends=True)))


def key(row):
    """Which part of whose shift: person, letter, start."""
    return (row[0], row[4], row[5]) if len(row) > 5 else tuple(row)


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("expected")
    ap.add_argument("found")
    ap.add_argument("--show", type=int, default=10, help="how many differences to print")
    a = ap.parse_args()
    (want_raw, want), (got_raw, got) = read(a.expected), read(a.found)
    said = []
    if want[:1] != got[:1]:
        said.append(f"header: expected {want[:1]}, found {got[:1]}")
    wanted, gotten = {key(r): r for r in want[1:]}, {key(r): r for r in got[1:]}
    for name, rows, by_key in (("expected", want, wanted), ("found", got, gotten)):
        if len(by_key) != len(rows) - 1:
            said.append(f"{name}: {len(rows) - 1 - len(by_key)} rows more than once")
    columns = want[0] if want else []
    for line, row in enumerate(want[1:], 2):
        other = gotten.get(key(row))
        if other is None:
            said.append(f"missing (line {line} of the expected): {','.join(row)}")
        elif other != row:
            if len(other) != len(row):
                said.append(f"{' '.join(key(row))}: {len(other)} columns, expected {len(row)}")
            said += [f"{' '.join(key(row))}: {c} is {y!r}, expected {x!r}" for c, x, y in zip(columns, row, other) if x != y]
    said += [f"not expected (line {n}): {','.join(r)}" for n, r in enumerate(got[1:], 2) if key(r) not in wanted]
    if not said:
        for line, (x, y) in enumerate(zip(want[1:], got[1:]), 2):
            if x != y:
                said.append(f"order: line {line} is {','.join(y)}, expected {','.join(x)}")
                break
    if not said and want_raw != got_raw:
        at = next((i for i, (x, y) in enumerate(zip(want_raw, got_raw)) if x != y), min(len(want_raw), len(got_raw)))
        said.append(f"bytes: the rows agree, but from byte {at} on {got_raw[at:at + 20]!r} stands for {want_raw[at:at + 20]!r}")
    for text in said[:a.show]:
        print(text)
    if len(said) > a.show:
        print(f"and {len(said) - a.show} more")
    print(f"{len(want) - 1 if want else 0} rows expected, {len(got) - 1 if got else 0} found, {len(said)} differences")
    sys.exit(bool(said))


if __name__ == "__main__":
    main()
