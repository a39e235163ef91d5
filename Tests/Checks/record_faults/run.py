#!/usr/bin/env python3
"""Holds the record against what can happen to a machine: kills, power cuts, full and failing disks, damage, clocks.

    run.py [--relief BINARY] [--long | --release] [begun killed powercut full failing damaged shared clock]

Each prints its figures on one line. --long takes the numbers of the specification, --release 10,000 kills.
"""
import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import begun  # noqa: E402
import clock  # noqa: E402
import damaged  # noqa: E402
import failing  # noqa: E402
import full  # noqa: E402
import killed  # noqa: E402
import powercut  # noqa: E402
import room  # noqa: E402
import shared  # noqa: E402

CHECKS = {m.__name__: m for m in (begun, killed, powercut, full, failing, damaged, shared, clock)}


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--relief", default=room.ROOT / ".build/release/relief")
    words.add_argument("--long", action="store_true")
    words.add_argument("--release", action="store_true")
    words.add_argument("checks", nargs="*", metavar="check", help="all of them, or some of " + ", ".join(CHECKS))
    asked = words.parse_args()
    asked.checks = asked.checks or list(CHECKS)
    if unknown := set(asked.checks) - set(CHECKS):
        words.error("there is no check " + ", ".join(sorted(unknown)))
    if "full" in asked.checks:
        full.as_owner_of_mounts()
    bench = room.Bench(asked.relief, "release" if asked.release else asked.long)
    failures = 0
    try:
        for name in asked.checks:
            try:
                CHECKS[name].check(bench)
            except room.Failure as failure:
                failures += 1
                room.say(f"FAILED {name}: {failure}")
    finally:
        bench.close()
    print(f"{len(asked.checks) - failures} of {len(asked.checks)} faults withstood.")
    sys.exit(bool(failures))


main()
