#!/usr/bin/env python3
"""Holds every figure that `relief staffing erlang` prints against vectors worked out with 50-digit arithmetic.

    erlang_vectors.py [PROGRAM] [FIXTURES]

Prints the worst difference of each column; exit 1 where a figure differs by more than 1e-9 of its size and 1e-11
(the modified offered load: 1e-12 of its size), or is missing, or stands where none belongs.
"""
import csv
import io
import pathlib
import subprocess
import sys

program = sys.argv[1] if len(sys.argv) > 1 else "relief"
fixtures = pathlib.Path(
    sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parents[1] / "StaffingTests/Fixtures"
)
MODES = [
    ("erlang.csv", [], ["id"], {}),
    ("require.csv", ["--require"], ["id"], {}),
    ("priority.csv", ["--priority"], ["id"], {}),
    ("mol.csv", ["--mol"], ["scenario", "slot"], {"relative": 1e-12, "absolute": 0.0}),
]
misses = []


def differs(got, want, relative=1e-9, absolute=1e-11):
    """How far a figure is off, in parts of what is allowed, and of its size."""
    if abs(want) < 1e-290:
        want = 0.0
    off = abs(got - want)
    allowed = max(relative * abs(want), absolute)
    return (off / allowed if allowed else (0.0 if off == 0 else float("inf"))), off


for name, flags, keys, rule in MODES:
    path = fixtures / name
    with open(path, newline="", encoding="utf-8") as file:
        want = list(csv.DictReader(file))
    run = subprocess.run([program, "staffing", "erlang", *flags, str(path)], capture_output=True, text=True)
    if run.returncode != 0 or run.stderr:
        misses.append(f"{name}: exit {run.returncode}\n{run.stderr}")
    answers = csv.DictReader(io.StringIO(run.stdout))
    got = list(answers)
    columns = [c for c in answers.fieldnames or [] if c not in keys]
    if len(got) != len(want):
        misses.append(f"{name}: {len(got)} rows, not {len(want)}")
    worst = {}
    count = 0
    for a, b in zip(got, want):
        row = " ".join(b[k] for k in keys)
        if [a[k] for k in keys] != [b[k] for k in keys]:
            misses.append(f"{name} {row}: the row is named {[a[k] for k in keys]}")
            continue
        for column in columns:
            if (a[column] == "") != (b[column] == ""):
                misses.append(f"{name} {row} {column}: {a[column]!r}, not {b[column]!r}")
                continue
            if b[column] == "":
                continue
            count += 1
            parts, off = differs(float(a[column]), float(b[column]), **rule)
            if parts >= worst.get(column, (-1.0,))[0]:
                worst[column] = (parts, off, row)
            if not parts <= 1:
                misses.append(f"{name} {row} {column}: {a[column]}, not {b[column]}")
    print(f"{name}: {len(got)} rows, {count} figures")
    for column, (parts, off, row) in worst.items():
        print(f"  {column:10} worst {off:.2e} off ({parts:.1e} of what is allowed), {row}")

print("\n".join(misses) if misses else "Every figure agrees.")
sys.exit(bool(misses))
