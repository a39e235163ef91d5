#!/usr/bin/env python3
"""Counts the people of a room by interval in its own way and holds a cover.csv against it.

    expected_cover.py CONFIG --from DATE --days N --cover FILE --breaks FILE

From room.yaml, people.csv, absences.csv and restrictions.csv (expected_room.py), rules/breaks.yaml and the plan's own
breaks.csv (breaks_csv.py holds that against the rules), brute force: for every interval it looks at each moment where anybody
comes or goes. In the shifts of the first 28 days whoever is on a longer break of breaks.csv is not there; in all others each
counts for less by the share of their time at the desk that the longer breaks due in it take. Roles count who is on duty. Checks: the
intervals of every local day (46 and 50 half-hours where the clocks change), rostered and on_floor of every row, gap = on_floor
- required, the minimum levels of roles, and that shares lie in 0..1, are missing for roles only, and grow with nothing but people
and calls. What the calls ask for is not worked out here: the formulas have vectors of their own.
"""
import argparse
import csv
import datetime as dt
import pathlib
import sys
from collections import Counter, defaultdict
from fractions import Fraction

import yaml

import expected_room as er

UTC = dt.timezone.utc
PLACED_DAYS = 28


def intervals(room, first, count, minutes):
    """Every interval of the days as (start, end), by elapsed time from each local midnight."""
    for n in range(count):
        date = first + dt.timedelta(days=n)
        at, end = room.instant(date, 0), room.instant(date + dt.timedelta(days=1), 0)
        while at < end:
            yield date, at, min(end, at + dt.timedelta(minutes=minutes))
            at += dt.timedelta(minutes=minutes)


def break_rules(config):
    """The longer breaks as (more than, length) in minutes; a room without the file has the shipped ones."""
    path = pathlib.Path(config) / "rules" / "breaks.yaml"
    if not path.exists():
        path = pathlib.Path(__file__).resolve().parents[2] / "Config" / "rules" / "breaks.yaml"
    with open(path, encoding="utf-8-sig") as f:
        rules = yaml.load(f, yaml.BaseLoader)

    def minutes(entry):
        return int(entry.get("minutes", 0)) + 60 * int(entry.get("hours", 0))
    return [(minutes(r["more_than"]), minutes(r["length"])) for r in rules["breaks"].values()]


def placed_breaks(path):
    """The longer breaks of a breaks.csv, by person and start of the shift."""
    placed = defaultdict(list)
    with open(path, encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            if row["kind"] != "screen":
                start, end = (dt.datetime.fromisoformat(row[k]).astimezone(UTC) for k in ("start", "end"))
                placed[row["person"], dt.datetime.fromisoformat(row["shift_start"]).astimezone(UTC)].append((start, end))
    return placed


def stays(room, first, count, rules, placed):
    """Each posting part as (start, end, person, date, role, queues, counts, working share, is there, breaks)."""
    roles = {r["id"]: set(r.get("queues") or []) for r in room.yaml["roles"]}
    used = set()
    for person, row, date, letter in er.postings(room, first - dt.timedelta(days=2), count + 4):
        limits = [r["limit"] for r in room.restrictions[person]
                  if not (r.get("from") and date < er.day(r["from"]) or r.get("to") and date > er.day(r["to"]))]
        role = row["roles"].split(";")[0].strip()
        queues = roles[role] - {l.partition(":")[2] for l in limits if l.startswith("not:")}
        counts = Fraction(0) if "not-counted" in limits else Fraction(row.get("counts") or "1")
        parts = list(er.parts(room, person, date, letter))
        work = sum((end - start for start, end, cause in parts if cause is None), dt.timedelta()) // dt.timedelta(minutes=1)
        away, working = [], Fraction(1)
        if 0 <= (date - first).days < min(count, PLACED_DAYS):
            key = person, min((p[0] for p in parts), default=None)
            away = placed.get(key, [])
            used.add(key)
        elif work:
            working -= Fraction(min(work, sum(length for more, length in rules if work > more)), work)
        for start, end, cause in parts:
            if cause != "restriction":
                yield start, end, person, date, role, queues, counts, working, cause is None, away
    for key in placed.keys() - used:
        raise SystemExit(f"breaks.csv: {key[0]} has breaks in no shift at {key[1]}")


def least(people, start, end):
    """The least weight there at any moment of an interval; nobody counts twice at a time, nor where they are on a break."""
    def weight(at):
        seen = {}
        for s, e, person, w, away in people:
            if s <= at < e and person not in seen:
                seen[person] = Fraction(0) if any(a <= at < b for a, b in away) else w
        return sum(seen.values(), Fraction(0))
    edges = {t for s, e, _, _, away in people for t in [s, e] + [x for pair in away for x in pair]}
    return min(weight(at) for at in {start} | {t for t in edges if start < t < end})


def minimum(room, role, start, end):
    """The highest minimum level of a role that holds in any part of an interval."""
    levels = [0]
    entry = role.get("minimum") or {}
    if isinstance(entry, dict):
        entry = [{"shift": letter, "need": need} for letter, need in entry.items()]
    local = start.astimezone(room.zone).date()
    for level in entry:
        for date in (local - dt.timedelta(days=n) for n in (2, 1, 0)):  # two: a zone may have skipped a day
            if "shift" in level:
                a, b = room.span(level["shift"], date)
            else:
                if date.weekday() not in er.weekdays(level.get("days", "")):
                    continue
                f, t = er.minute(level["from"]), er.minute(level["to"])
                a, b = room.instant(date, f), room.instant(date + dt.timedelta(days=1) if t <= f else date, t)
            if a < end and start < b:
                levels.append(int(level["need"]))
    return max(levels)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("config")
    ask.add_argument("--from", dest="first", required=True, type=dt.date.fromisoformat)
    ask.add_argument("--days", type=int, required=True)
    ask.add_argument("--cover", required=True)
    ask.add_argument("--breaks", required=True)
    given = ask.parse_args()
    room = er.Room(given.config)
    minutes = int((room.yaml.get("staffing") or {}).get("interval", 30))
    roles = {r["id"]: r for r in room.yaml["roles"]}
    placed = placed_breaks(given.breaks)
    everybody = sorted(stays(room, given.first, given.days, break_rules(given.config), placed), key=lambda s: s[:5])
    rows = defaultdict(list)
    with open(given.cover, encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            rows[row["start"]].append(row)
    wrong, seen, count = [], 0, Counter()
    expected = list(intervals(room, given.first, given.days, minutes))
    starts = [room.iso(a) for _, a, _ in expected]
    if list(rows) != starts:
        wrong.append(f"intervals differ: {len(rows)} rather than {len(starts)}")
    low = 0
    for (date, start, end), name in zip(expected, starts):
        while low < len(everybody) and everybody[low][0] < start - dt.timedelta(hours=50):
            low += 1
        near = [s for s in everybody[low:] if s[0] < end and start < s[1]] if rows.get(name) else []
        kinds = [(r["kind"], r["id"]) for r in rows.get(name, [])]
        levelled = [("role", r["id"]) for r in room.yaml["roles"] if r.get("minimum")]
        if [k for k in kinds if k[0] == "role"] != levelled:
            wrong.append(f"{name}: roles are {kinds}")
        count[date] += 1
        for row in rows.get(name, []):
            seen += 1
            place = f"{name} {row['kind']} {row['id']}"
            if row["kind"] == "role":
                mine = [s for s in near if s[4] == row["id"]]
                there = [(a, b, p, c, []) for a, b, p, _, _, _, c, _, here, _ in mine if here]
            else:
                wanted = set(row["id"].split("+"))
                mine = [s for s in near if s[5] & wanted]
                there = [(a, b, p, c * w, away) for a, b, p, _, _, _, c, w, here, away in mine if here]
            rostered = least([(a, b, p, c, []) for a, b, p, _, _, _, c, _, _, _ in mine], start, end)
            floor = least(there, start, end)
            for column, value in (("rostered", rostered), ("on_floor", floor)):
                if abs(float(row[column]) - float(value)) > 6e-5:
                    wrong.append(f"{place}: {column} {row[column]}, expected {float(value):.4f}")
            required = int(row["required"])
            if abs(float(row["gap"]) - (float(floor) - required)) > 6e-5:
                wrong.append(f"{place}: gap {row['gap']}, expected {float(floor) - required:.4f}")
            if row["kind"] == "role":
                if row["expected_share"]:
                    wrong.append(f"{place}: a role has no share")
                if required != minimum(room, roles[row["id"]], start, end):
                    wrong.append(f"{place}: required {required}")
            elif not 0 <= float(row["expected_share"] or 0) <= 1:
                wrong.append(f"{place}: share {row['expected_share']}")
    print("\n".join(wrong[:20]))
    odd = {str(d): n for d, n in count.items() if n != 1440 // minutes}
    breaks = sum(map(len, placed.values()))
    print(f"{seen} rows, {len(count)} days, {breaks} placed breaks, {len(wrong)} wrong; days of another length: {odd or 'none'}")
    sys.exit(bool(wrong) or not seen)


if __name__ == "__main__":
    main()
