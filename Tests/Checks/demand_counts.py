#!/usr/bin/env python3
"""Counts the calls of a Config's demand files by local day, and holds the program's own count against that.

    demand_counts.py CONFIG [RELIEF]

Shares no code with Relief: days are the standard library's (zoneinfo). Rows must carry their offset, as the sample's do.
Handle times and patience are worked out again too, as plain means over all rows.
"""
import collections
import csv
import datetime as dt
import gzip
import json
import pathlib
import re
import subprocess
import sys
from zoneinfo import ZoneInfo

config = pathlib.Path(sys.argv[1])
relief = sys.argv[2] if len(sys.argv) > 2 else "relief"
room = (config / "room.yaml").read_text(encoding="utf-8")
zone = ZoneInfo(re.search(r"^timezone:\s*([\w/+-]+)", room, re.M)[1])

calls = collections.Counter()
slots = collections.Counter()
handles, waits, lost = (collections.defaultdict(list) for _ in range(3))
for path in sorted((config / "demand").glob("calls*.csv*")):
    opened = gzip.open(path, "rt", encoding="utf-8-sig", newline="") if path.suffix == ".gz" else \
        open(path, encoding="utf-8-sig", newline="")
    with opened as f:
        for row in csv.DictReader(f):
            start = dt.datetime.fromisoformat(row["start"])
            assert start.tzinfo, f"{path}: a start without offset"
            key = row["queue"], str(start.astimezone(zone).date())
            calls[key] += int(row.get("calls", 1))
            if row.get("outcome"):
                waits[row["queue"]].append(float(row["wait_s"]))
                lost[row["queue"]].append(row["outcome"] == "abandoned")
                if row["outcome"] == "answered" and row["handle_s"]:
                    handles[row["queue"]].append(float(row["handle_s"]))

found = json.loads(
    subprocess.run(
        [relief, "staffing", "demand", "--json", "--quiet", "--config", str(config)],
        stdout=subprocess.PIPE, check=True,
    ).stdout
)
wrong = []
seen = set()
for day in found["days"]:
    key = day["queue"], day["date"]
    seen.add(key)
    if abs(calls[key] - day["calls"]) > 1e-3:
        wrong.append(f"{key}: {day['calls']} calls, not {calls[key]}")
    date = dt.date.fromisoformat(day["date"])
    ends = [
        dt.datetime.combine(d, dt.time(), zone).timestamp() for d in (date, date + dt.timedelta(1))
    ]
    length = next(q["interval"] for q in found["queues"] if q["queue"] == day["queue"])
    if day["intervals"] != (ends[1] - ends[0]) / 60 / length:
        wrong.append(f"{key}: {day['intervals']} intervals")
wrong += [f"{key}: {n} calls are not shown" for key, n in calls.items() if n and key not in seen]
for queue in found["queues"]:
    name = queue["queue"]
    if handles[name]:
        mean = sum(handles[name]) / len(handles[name])
        if abs(queue["handle"]["mean"]["value"] - mean) > 1e-3:
            wrong.append(f"{name}: handle time {queue['handle']['mean']['value']}, not {mean}")
    if sum(lost[name]):
        patience = sum(waits[name]) / sum(lost[name])
        if abs(queue["patience"]["mean"]["value"] - patience) > 1e-3:
            wrong.append(f"{name}: patience {queue['patience']['mean']['value']}, not {patience}")
print("\n".join(wrong[:20]) if wrong else
      f"{len(seen)} days of {len(found['queues'])} queues, {sum(calls.values())} calls: both count the same.")
sys.exit(bool(wrong))
