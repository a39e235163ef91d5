"""F1 and F3 while a record is made: killed, or where no file may grow beyond so much; the next run makes all of it."""
import csv
import random
import resource
import signal
import subprocess
import time

from room import ROOT, need, say

# Less than the key, less than the schema, less than the first entry.
SIZES = (0, 1, 10, 64, 65, 4_096, 12_288, 40_960, 65_536, 102_400, 163_840, 262_144)


def check(bench):
    began = time.time()
    with open(ROOT / "Config/people.csv", newline="") as file:
        people = len({row["id"] for row in csv.DictReader(line for line in file if not line.startswith("#"))})
    first = time.time()
    bench.made("begun")
    usual = time.time() - first
    kills = 200 if bench.is_long else 20
    chance = random.Random(2)
    broken = 0
    for k in range(kills):
        db = place(bench, f"begun-killed-{k}")
        first = time.time()
        child = bench.start(db, "db", "create", "-q")
        try:
            child.wait(chance.uniform(0, usual))
            # The first run may have been slower than the others by far: its files were not yet in memory.
            usual = min(usual, time.time() - first)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
        child.communicate()
        broken += child.returncode != 0
        whole(bench, db, people, f"killed {k}")
    refused = 0
    for size in SIZES:
        db = place(bench, f"begun-full-{size}")
        # Without the signal, writing beyond the limit is an error like that of a full disk.
        child = bench.start(
            db, "db", "create", "-q", restore_signals=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
        _, errors = child.communicate()
        refused += child.returncode != 0
        need(child.returncode in (0, 74), f"at {size} bytes: {child.returncode} {errors}")
        whole(bench, db, people, f"at {size} bytes")
    say(f"F1, F3: making a record killed {kills} times, {broken} of them before its end, and kept from growing beyond "
        f"{len(SIZES)} sizes, {refused} of them too small: the next run made all of it with {people} people, "
        f"{time.time() - began:.0f} s")
    need(broken > kills / 4 and refused > 4, "making a record was not disturbed")


def place(bench, name):
    folder = bench.folder / name
    folder.mkdir()
    return folder / "relief.db"


def whole(bench, db, people, when):
    done = bench.run(db, "db", "create")
    need(done.returncode == 0, f"{when}: the next run: {done.returncode} {done.stderr}")
    need(f"1 entry, {people} people" in done.stdout, f"{when}: {done.stdout}")
    good, what = bench.sound(db)
    need(good, f"{when}: {what}")
    left = sorted(p.name for p in db.parent.iterdir() if p.name.endswith((".new", "-journal")))
    need(not left, f"{when}: left behind: {left}")
