"""F5: a byte is changed, the file is cut, a page is zero, another file lies there: never a crash, never wrong rows."""
import os
import random
import sqlite3
import time

from room import need, say

VIEW = ("rota", "show", "--from", "2026-11-01", "--days", "21", "-q")


def check(bench):
    began = time.time()
    places = 1_000 if bench.is_long else 60
    base = bench.made("before-damage", writes=150)
    right = bench.run(base, *VIEW)
    need(right.returncode == 0 and len(right.stdout) > 1_000, f"F5: {right.returncode} {right.stderr}")
    good, what = bench.sound(base)
    need(good, f"F5: {what}")
    done = bench.run(base, "db", "backup")
    need(done.returncode == 0, f"F5: {done.stderr}")
    content = open(base, "rb").read()
    chance = random.Random(5)
    same = refused = named = 0

    def look(name, data):
        nonlocal same, refused, named
        db = bench.copied(base, "damaged")
        os.symlink(f"{base}.snapshots", f"{db}.snapshots")
        with open(db, "wb") as file:
            file.write(data)
        seen = bench.run(db, *VIEW)
        need(seen.returncode >= 0, f"F5: {name}: ended by signal {-seen.returncode}: {seen.stderr[-400:]}")
        if seen.returncode == 0:
            need(seen.stdout == right.stdout, f"F5: {name}: other rows, and nothing said")
            same += 1
        else:
            need(seen.returncode in (2, 69, 74), f"F5: {name}: exit {seen.returncode}: {seen.stderr[-400:]}")
            need("error: " in seen.stderr, f"F5: {name}: nothing said")
            refused += 1
            named += "db restore" in seen.stderr and ".snapshot" in seen.stderr

    for _ in range(places):
        at = chance.randrange(len(content))
        data = bytearray(content)
        data[at] ^= 1 << chance.randrange(8)
        look(f"byte {at}", data)
    flips = (same, refused, named)
    size = 4096
    for cut in (1, 15, 16, 100, size, size + 1, len(content) // 2, len(content) - 1, len(content) - size):
        look(f"cut at {cut}", content[:cut])
    for page in range(0, len(content) // size, max(1, len(content) // size // (100 if bench.is_long else 12))):
        look(f"page {page} zero", content[:page * size] + bytes(size) + content[(page + 1) * size:])
    other = bench.folder / "other.db"
    link = sqlite3.connect(other)
    link.execute("create table entry (room, seq, key)")
    link.commit()
    link.close()
    before = refused
    for name, data in (("text", b"a letter\n" * 500), ("another program's", other.read_bytes()), ("noise", chance.randbytes(50_000))):
        look(name, data)
    need(refused == before + 3, "F5: a file that is no record was taken for one")
    say(f"F5: {places} single bits changed: {flips[1]} refused ({flips[2]} naming a snapshot to restore), {flips[0]} without "
        f"effect on what is shown; with cuts, zero pages and other files {same + refused} openings, {refused} refused, "
        f"0 crashes, 0 wrong answers; {time.time() - began:.0f} s")
    need(refused > 10, "F5")
