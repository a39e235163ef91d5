#!/usr/bin/env python3
"""Rebuilds every state of a record from its rows, and its journal from its entries, without any of Relief's code.

    record_rebuild.py DB KEYFILE

Written from the record's documented shapes alone. A state is marked by the XOR of the SHA-256 of each fact alive in
it, so that one pass over the rows gives the state after every entry. Prints `N MARK COUNT` for each entry N, then
`rows N`, and a line beginning with `FAULT` for whatever does not fit; exits 1 where there is one.
"""
import datetime
import hashlib
import hmac
import re
import sqlite3
import struct
import sys

NOT_FACTS = {"entry", "blob", "note", "note_key", "deleted_fact", "meta"}
ENTRY = "key, entered, happened, actor, command, object, reason, basis, note, digest"


def derived(secret, purpose):
    """HKDF-SHA256 (RFC 5869) without salt, one block."""
    begun = hmac.new(bytes(32), secret, hashlib.sha256).digest()
    return hmac.new(begun, f"relief record, {purpose}".encode() + b"\x01", hashlib.sha256).digest()


def packed(value):
    """A column as digests and hashes take it: its type, its length where it has one, its bytes."""
    if value is None:
        return b"\x00"
    if isinstance(value, int):
        return b"\x01" + struct.pack(">q", value)
    raw = value.encode() if isinstance(value, str) else bytes(value)
    return bytes([3 if isinstance(value, str) else 4]) + struct.pack(">I", len(raw)) + raw


class Packed:
    """Numbers of seven bits a byte, lowest first, the sign in the lowest bit; texts behind their length."""

    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def number(self):
        value = shift = 0
        while True:
            byte = self.raw[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value >> 1 if value & 1 == 0 else -(value >> 1) - 1

    def text(self, usual=None):
        count = self.number()
        if count == -1 and usual is not None:
            return usual
        self.at += count
        return self.raw[self.at - count : self.at].decode()


def sheet(person, month, raw):
    """A month's postings as columns; days are counted from the first of the month, times from their day's start."""
    first = datetime.date.fromisoformat(month)
    source = Packed(raw)
    cells = []
    for _ in range(source.number()):
        owner = source.text(person)
        day = first.toordinal() + source.number()
        key = source.text("r")
        part, letter, role = source.number(), chr(source.number()), source.text()
        start = source.number() + (day - 719163) * 86400
        end = source.number() + start
        date = datetime.date.fromordinal(day).isoformat()
        cells += [owner, date, key, part, letter, role, start, end]
        cells += [source.number(), source.number(), source.number()]
    if source.at != len(raw):
        raise ValueError("bytes left over")
    return cells


def line(table, fact, born, made, columns):
    if table == "sheet":
        columns = [*columns[:2], *sheet(*columns)]
    cells = [table, fact, born, made, *columns]
    return "\x1f".join("~" if cell is None else f"={cell}" for cell in cells).encode()


def main(path, key_path):
    with open(key_path, encoding="ascii") as file:
        key = derived(bytes.fromhex(file.read().strip()), "digest")
    faults = []
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.execute("BEGIN")
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    (last,) = db.execute("SELECT count(*) FROM entry").fetchone()
    marks, counts = [0] * (last + 2), [0] * (last + 2)
    parts = [([], [], []) for _ in range(last + 1)]
    rows = 0
    for table in sorted(set(names) - NOT_FACTS):
        for room, fact, born, made, ended, *columns in db.execute(f"SELECT * FROM {table}"):
            rows += 1
            digest = hmac.new(
                key, b"".join(map(packed, [table, fact, born, made, *columns])), hashlib.sha256
            ).digest()
            mark = int.from_bytes(hashlib.sha256(line(table, fact, born, made, columns)).digest(), "big")
            for seq, part, step in ((made, 0, 1), (ended, 1, -1)):
                if seq is None:
                    continue
                if not 1 <= seq <= last:
                    faults.append(f"{table} {fact} is of an entry {seq}")
                    continue
                parts[seq][part].append(digest)
                marks[seq] ^= mark
                counts[seq] += step
    previous = bytes(32)
    entries = db.execute(f"SELECT room, seq, {ENTRY}, previous, hash FROM entry ORDER BY seq")
    for number, (*fields, before, found) in enumerate(entries, 1):
        if fields[1] != number or before != previous:
            faults.append(f"entry {fields[1]} does not follow from the one before it")
        hashed = hashlib.sha256(b"\x00" + b"".join(map(packed, fields)) + before).digest()
        if hashed != found:
            faults.append(f"entry {number} has another hash")
        digest = hmac.new(
            key,
            b"".join(struct.pack(">Q", len(part)) + b"".join(sorted(part)) for part in parts[number]),
            hashlib.sha256,
        ).digest()
        if digest != fields[-1]:
            faults.append(f"entry {number} has another digest than its facts")
        previous = found
    blobs = {}
    for sha256, content in db.execute("SELECT sha256, bytes FROM blob"):
        blobs[sha256] = content
        if hashlib.sha256(content).hexdigest() != sha256:
            faults.append(f"the file {sha256} has other bytes")
    for (files,) in db.execute("SELECT files FROM config"):
        listed = re.findall(r"((?:\\.|[^\\;@])+)@([0-9a-f]+);", files)
        if sum(len(name) + len(sha256) + 2 for name, sha256 in listed) != len(files):
            faults.append(f"a list of files cannot be read: {files}")
        faults += [f"there is no copy of {name}" for name, sha256 in listed if sha256 not in blobs]
    mark = count = 0
    for number in range(1, last + 1):
        mark ^= marks[number]
        count += counts[number]
        print(number, f"{mark:064x}", count)
    print("rows", rows)
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
