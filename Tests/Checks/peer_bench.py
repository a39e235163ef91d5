#!/usr/bin/env python3
"""Times the same years of requirements with pyworkforce from PyPI, beside relief-bench where its path is given.

    peer_bench.py [RELIEF-BENCH]

Says so and ends well where pyworkforce is not installed (it needs Python 3.12 or later: `pip install pyworkforce`).
Erlang A is timed on a sample of intervals and scaled up, since the whole year takes it minutes.
"""
import math
import subprocess
import sys
import time

HANDLE, WITHIN, SHARE, OCCUPANCY, PATIENCE = 300.0, 10.0, 0.9, 0.85, 120.0


def loads(calls_per_day, per_day):
    """Offered loads of a year in erlangs, as relief-bench makes them."""
    shape = []
    for i in range(per_day):
        hour = (i + 0.5) * 24 / per_day
        shape.append(1 - 0.62 * math.cos((hour - 4) * math.pi / 12) + 0.14 * math.cos((hour - 11) * math.pi / 6))
    mean = sum(shape) / per_day
    for day in range(365):
        week = [0.97, 0.95, 0.96, 0.98, 1.06, 1.08, 1.0][day % 7]
        season = 1 + 0.08 * math.sin((day - 100) * 2 * math.pi / 365)
        for i, value in enumerate(shape):
            ripple = 1 + 0.03 * math.sin((day * per_day + i) * 1.7)
            yield calls_per_day * week * season * ripple * value / mean * HANDLE / 86_400


if len(sys.argv) > 1:
    print(subprocess.run([sys.argv[1], "erlang"], capture_output=True, text=True, check=True).stdout)
try:
    from pyworkforce.queuing import ErlangC
except ImportError as error:
    print(f"pyworkforce is skipped, it is not installed here: {error}")
    sys.exit(0)
try:
    from pyworkforce.queuing import ErlangA
except ImportError:
    ErlangA = None


def people_c(load):
    """Transactions are per interval: one handle time long, so that their number is the load."""
    queue = ErlangC(transactions=load, aht=HANDLE / 60, interval=HANDLE / 60, asa=WITHIN / 60)
    return queue.required_positions(service_level=SHARE, max_occupancy=OCCUPANCY)["raw_positions"]


def people_a(load):
    queue = ErlangA(
        transactions=load, aht=HANDLE / 60, interval=HANDLE / 60, patience=PATIENCE / 60, asa=WITHIN / 60
    )
    return queue.required_positions(service_level=SHARE, max_occupancy=OCCUPANCY)["raw_positions"]


for per_day in (48, 96):
    year = list(loads(2000, per_day))
    start = time.perf_counter()
    people = sum(people_c(load) for load in year)
    print(f"pyworkforce Erlang C, {len(year)} intervals: {time.perf_counter() - start:.3f} s, {people} agent-intervals")
if ErlangA is None:
    print("pyworkforce Erlang A is skipped: this release has none")
else:
    year = list(loads(2000, 48))
    sample = year[:: max(1, len(year) // 60)]
    start = time.perf_counter()
    for load in sample:
        people_a(load)
    each = (time.perf_counter() - start) / len(sample)
    print(f"pyworkforce Erlang A: {each * 1000:.1f} ms an interval ({len(sample)} sampled), {each * len(year):.0f} s a year")
