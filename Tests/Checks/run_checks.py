#!/usr/bin/env python3
"""Holds what the release binary writes against the independent calculation, parsers and clients.

    run_checks.py [--relief BINARY] [--all]

Rooms: the shipped one and those of rooms.py. Each rota.csv must equal expected_room.py's byte for byte, in the plain
form and with names and kinds, and each cover.csv what expected_cover.py counts; the sample's table, picture, page and
report of cover must agree. The queue formulas are held against vectors, the sample's calls against the script that made
them. Calendars: one person and one team of each room by every parser, all others by the quick
ones (--all: every one by all). Then files that RotaCalendar's own tests write (tombstones, leave, hostile
text), marks, and real clients. Last line: 'N passed, N failed'.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
passed = failed = 0
waiting = []
workers = concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2)


def run(*command, **more):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, cwd=ROOT, **more)


def result(good, name, output=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else "\n" + output[-1500:]), flush=True)


def python(script, *arguments, **more):
    return run(sys.executable, HERE / script, *arguments, **more)


def check_calendar(path, expect=None, fast=False, name=None):
    """Holds one file against the parsers; several at once, since most of the time is spent in other programs."""
    waiting.append(workers.submit(check_one, path, expect, fast, name))


def finish():
    for one in waiting:
        one.result()
    waiting.clear()


def check_one(path, expect, fast, name):
    options = (["--expect", expect] if expect else []) + (["--fast"] if fast else [])
    done = python("check_ics.py", path, "--method", "none", "-q", *options)
    last = done.stdout.strip().splitlines()[-1:] or [done.stderr[-300:]]
    result(done.returncode == 0 and " 0 failed" in last[0], f"{name or path.name}: {last[0]}", done.stdout + done.stderr)


def check_room(config, first, days, folder, every):
    name = pathlib.Path(config).name
    for flags in ([], ["--names", "--kinds"]):
        out = folder / f"{name}.plan{len(flags)}"
        done = run(RELIEF, "plan", "--config", config, "--from", first, "--days", days, "--out", out, "-q", *flags)
        if done.returncode:
            return result(False, f"{name}: relief plan {' '.join(flags)}", done.stdout + done.stderr)
        if not flags:
            check_cover(config, first, days, out, done.stdout, name)
            check_breaks(config, out, name)
        expected = folder / f"{name}.csv"
        done = python("expected_room.py", config, "--from", first, "--days", days, "--rota", expected,
                      "--ics", folder / f"{name}.ics", *flags)
        if done.returncode:
            return result(False, f"{name}: expected_room.py", done.stdout + done.stderr)
        done = python("compare_rota.py", expected, out / "rota.csv")
        rows = sum(1 for _ in open(expected, encoding="utf-8")) - 1
        result(done.returncode == 0, f"{name}: {rows} rows of rota.csv {' '.join(flags)}", done.stdout + done.stderr)
    calendars = folder / f"{name}.plan0" / "calendars"
    for kind in ("people", "teams"):
        full = 0
        for path in sorted((calendars / kind).glob("*.ics")):
            expect = folder / f"{name}.ics" / kind / f"{path.stem}.csv"
            rows = sum(1 for _ in open(expect, encoding="utf-8")) - 1 if expect.exists() else 0
            # The long check is for a full year of shifts, the first such of each room.
            fast = not every and (full > 0 or rows < 60)
            full += not fast
            check_calendar(path, expect if rows else None, fast, f"{name}/{kind}/{path.name}")


def check_cover(config, first, days, out, report, name):
    """Counts people by interval anew, and where calls are known holds table, picture, page and report together."""
    done = python("expected_cover.py", config, "--from", first, "--days", days, "--cover", out / "cover.csv",
                  "--breaks", out / "breaks.csv")
    last = (done.stdout.strip().splitlines() or [done.stderr[-300:]])[-1]
    result(done.returncode == 0, f"{name}: cover.csv: {last}", done.stdout + done.stderr)
    if name != "Config":
        return
    said = out.with_suffix(".txt")
    said.write_text(report, encoding="utf-8")
    done = python("cover_faces.py", out, said)
    last = (done.stdout.strip().splitlines() or [done.stderr[-300:]])[-1]
    result(done.returncode == 0, f"{name}: table, picture, page and report: {last}", done.stdout + done.stderr)


def check_breaks(config, out, name):
    """The planned breaks against the rules of the room, where it has its own."""
    if not (pathlib.Path(config) / "rules" / "breaks.yaml").exists():
        return
    done = python("breaks_csv.py", config, out)
    last = (done.stdout.strip().splitlines() or [done.stderr[-300:]])[-1]
    result(done.returncode == 0, f"{name}: {last}", done.stdout + done.stderr)


def check_calls():
    """The queue formulas against vectors, the sample's calls against their script, and both counts of them."""
    for script, *arguments in (("erlang_vectors.py", RELIEF), ("sample_demand.py", "--check"),
                               ("demand_counts.py", ROOT / "Config", RELIEF)):
        done = python(script, *arguments)
        last = (done.stdout.strip().splitlines() or [done.stderr[-300:]])[-1]
        result(done.returncode == 0, f"{script}: {last}", done.stdout + done.stderr)


parser = argparse.ArgumentParser()
parser.add_argument("--relief", default=str(ROOT / ".build/release/relief"))
parser.add_argument("--all", action="store_true")
options = parser.parse_args()
RELIEF = options.relief

with tempfile.TemporaryDirectory() as work:
    work = pathlib.Path(work)
    check_calls()
    check_room(ROOT / "Config", "2026-01-05", "364", work, options.all)
    done = python("rooms.py", work / "rooms")
    result(done.returncode == 0, "rooms.py", done.stderr)
    for line in done.stdout.split("\n"):
        if line.strip():
            room, first, days = line.rsplit(" ", 2)
            check_room(room, first, days, work, options.all)

    finish()
    # Tombstones, leave and hostile text through RotaCalendar's own interface.
    made = work / "made"
    made.mkdir()
    done = run("swift", "test", "--filter", "CheckerFilesTests", env={**os.environ, "RELIEF_CHECK_DIR": str(made)})
    files = sorted(made.glob("*.ics"))
    result(done.returncode == 0 and files, f"RotaCalendar wrote {len(files)} files", done.stdout + done.stderr)
    for path in files:
        expect = path.with_suffix(".csv")
        check_calendar(path, expect if expect.exists() else None, False, f"made/{path.name}")

    # Marks, and real clients on the night the clocks go back.
    marked = work / "marked.ics"
    run(RELIEF, "calendar", "--person", "rossi", "--from", "2026-01-05", "--days", "364", "--leave", "--holidays",
        "--place", "--out", marked)
    check_calendar(marked, name="leave and bank holidays marked")
    finish()
    feed = work / "feed.ics"
    done = run(RELIEF, "calendar", "--team", "white", "--from", "2026-10-12", "--days", "28", "--out", feed)
    done = python("client_test.py", feed)
    last = (done.stdout.strip().splitlines() or [done.stderr[-300:]])[-1]
    result(done.returncode == 0 and last.endswith(" 0 failed"), f"vdirsyncer, khal and Radicale: {last}", done.stdout + done.stderr)
    done = python("publish_test.py", RELIEF)
    last = (done.stdout.strip().splitlines() or [done.stderr[-300:]])[-1]
    result(done.returncode == 0 and last.endswith(" 0 failed"), f"a published rota that changes: {last}", done.stdout + done.stderr)

print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
