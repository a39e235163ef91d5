#!/usr/bin/env python3
"""Holds a breaks.csv against the rules and the rota, in its own way: are the planned breaks what people are due?

    breaks_csv.py CONFIG FOLDER        FOLDER is what `relief plan --kinds` or `relief plan` wrote

From rules/breaks.yaml, room.yaml, people.csv and rota.csv alone, for every shift of the first 28 days that somebody is at a desk of:
everybody with more than 6 hours there has an uninterrupted break of at least 20 minutes; the longer breaks are the ones due,
each of its full length; none before the first allowed time, after the last or outside the desk time; no stretch between
them shorter or longer than allowed; short breaks leave no spell at the screen too long; a tutor and a tutee with the same hours
break at the same times; nobody else has any. A shift in which the windows could not hold is named, and fails the check.
"""
import csv
import datetime as dt
import os
import sys
from collections import defaultdict

import yaml

config, folder = sys.argv[1:3]
with open(os.path.join(config, "room.yaml"), encoding="utf-8-sig") as f:
    room = yaml.load(f, yaml.BaseLoader)
with open(os.path.join(config, "rules", "breaks.yaml"), encoding="utf-8-sig") as f:
    rules = yaml.load(f, yaml.BaseLoader)


def minutes(entry):
    return sum(int(entry.get(k, 0)) * n for k, n in (("minutes", 1), ("hours", 60), ("days", 1440)))


def moment(text):
    return dt.datetime.fromisoformat(text)


def gap(a, b):
    return (b - a).total_seconds() / 60


times = {k: minutes(v) for k, v in rules["times"].items()}
screen_length, screen_every = minutes(rules["screen"]["length"]), minutes(rules["screen"]["every"])


def is_night(letter):
    """At least three hours of the shift between 23:00 and 06:00 (regulation 2)."""
    def minute(text):
        return int(text[:2]) * 60 + int(text[3:5])
    start, end = minute(room["shifts"][letter]["start"]), minute(room["shifts"][letter]["end"])
    end += 1440 if end <= start else 0
    return sum(max(0, min(end, b) - max(start, a)) for a, b in ((-60, 360), (1380, 1800))) >= 180


# One person's shift: its desk parts, from rota.csv. Parts of one shift follow on from each other.
shifts = defaultdict(list)
with open(os.path.join(folder, "rota.csv"), encoding="utf-8", newline="") as f:
    rows = sorted(csv.DictReader(f), key=lambda r: (r["person"], moment(r["start"])))
first = min(moment(r["start"]) for r in rows).date() if rows else None
last_row = None
for row in rows:
    joined = last_row and last_row["person"] == row["person"] and last_row["shift"] == row["shift"] and last_row["end"] == row["start"]
    key = last_key if joined else (row["person"], row["start"], row["shift"])
    shifts[key].append(row)
    last_row, last_key = row, key

breaks = defaultdict(list)
with open(os.path.join(folder, "breaks.csv"), encoding="utf-8", newline="") as f:
    for row in csv.DictReader(f):
        breaks[row["person"], row["shift_start"]].append((moment(row["start"]), moment(row["end"]), row["kind"]))

tutors = {}
with open(os.path.join(config, "people.csv"), encoding="utf-8-sig", newline="") as f:
    for row in csv.DictReader(f):
        if row.get("tutor"):
            tutors[row["person"] if "person" in row else row["id"]] = row["tutor"]

faults, checked, long_days, pairs, short = [], 0, 0, 0, 0
planned = {}
for (person, start, letter), parts in shifts.items():
    desk = [(moment(p["start"]), moment(p["end"])) for p in parts if not p["state"].startswith("absent")]
    own = sorted(breaks.pop((person, start), []))
    place = f"{person} {start}"
    if not desk or (moment(start).date() - first).days >= 28:
        if own:
            faults.append(f"{place}: breaks of somebody who is not there")
        continue
    checked += 1
    begin, end = desk[0][0], desk[-1][1]
    away = [(a[1], b[0]) for a, b in zip(desk, desk[1:])]
    work = sum(gap(a, b) for a, b in desk)
    longer = [b for b in own if b[2] != "screen"]
    planned[person, start] = longer, (begin, end, away)
    due = [r for r in rules["breaks"].values() if work > minutes(r["more_than"])]
    if [b[2] for b in longer] != [r["kind"] for r in due]:
        faults.append(f"{place}: {[b[2] for b in longer]} rather than {[r['kind'] for r in due]}")
    for (a, b, kind), rule in zip(longer, due):
        if gap(a, b) != minutes(rule["length"]):
            faults.append(f"{place}: {kind} of {gap(a, b)} minutes")
    if work > 360:
        long_days += 1
        if not any(gap(a, b) >= 20 for a, b, kind in longer):
            faults.append(f"{place}: {work / 60} h without 20 minutes' break")
    for a, b, kind in own:
        if not any(x <= a and b <= y for x, y in desk):
            faults.append(f"{place}: {kind} at {a} is outside the desk time")
    for x, y in zip(own, own[1:]):
        if y[0] < x[1]:
            faults.append(f"{place}: breaks overlap at {y[0]}")
    if longer:
        night = is_night(letter)
        most = times["longest_night" if night else "longest"]
        edges = [begin] + [t for a, b, _ in longer for t in (a, b)] + [end]
        for n, (a, b) in enumerate(zip(edges[::2], edges[1::2])):
            least = times["first"] if n == 0 else times["last"] if n == len(longer) else times["between"]
            stretch = gap(a, b) - sum(max(0, gap(max(a, x), min(b, y))) for x, y in away)
            # Absences are rounded to whole slots, so a stretch beside one may seem a slot off at each end.
            slack = 2 * times["slot"] if any(max(a, x) < min(b, y) for x, y in away) else 0
            if not least - slack <= stretch <= most + slack:
                faults.append(f"{place}: {stretch} minutes of work from {a}")
    if screen_length:
        busy = sorted([(a, b) for a, b, _ in own] + away) + [(end, end)]
        at = begin
        for a, b in busy:
            if gap(at, a) > screen_every + (times["slot"] if away else 0):
                faults.append(f"{place}: {gap(at, a)} minutes at the screen from {at}")
            at = max(at, b)
        for a, b, kind in own:
            short += kind == "screen"
            if kind == "screen" and gap(a, b) < screen_length:
                faults.append(f"{place}: a break from the screen of {gap(a, b)} minutes")
for (person, start), rest in breaks.items():
    faults.append(f"{person} {start}: {len(rest)} breaks without a shift")
if rules["together"]["tutors"] == "yes":
    for (person, start), (own, hours) in planned.items():
        other = planned.get((tutors.get(person), start))
        if other and other[1] == hours:
            pairs += 1
            if other[0] != own:
                faults.append(f"{person} {start}: not with the tutor {tutors[person]}")
for fault in faults[:20]:
    print("fault:", fault)
count = sum(len(p[0]) for p in planned.values())
print(f"breaks.csv: {checked} shifts of people, {long_days} of more than 6 h, {count} breaks and {short} from the screen, "
      f"{pairs} times with a tutor, {len(faults)} faults")
sys.exit(1 if faults or not checked else 0)
