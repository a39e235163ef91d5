#!/usr/bin/env python3
"""Counts the people of a room by interval in its own way and holds a cover.csv against it.

    expected_cover.py CONFIG --from DATE --days N --cover FILE

From room.yaml, people.csv, absences.csv and restrictions.csv alone (expected_room.py), brute force: for every interval it
looks at each moment where anybody comes or goes. Checks: the intervals of every local day (46 and 50 half-hours where the
clocks change), rostered and on_floor of every row, gap = on_floor - required, the minimum levels of roles, and that shares
lie in 0..1, are missing for roles only, and grow with nothing but people and calls. What the calls ask for is not worked out
here: the formulas have vectors of their own.
"""
import argparse
import csv
import datetime as dt
import sys
from collections import Counter, defaultdict
from fractions import Fraction

import expected_room as er

UTC = dt.timezone.utc


def intervals(room, first, count, minutes):
    """Every interval of the days as (start, end), by elapsed time from each local midnight."""
    for n in range(count):
        date = first + dt.timedelta(days=n)
        at, end = room.instant(date, 0), room.instant(date + dt.timedelta(days=1), 0)
        while at < end:
            yield date, at, min(end, at + dt.timedelta(minutes=minutes))
            at += dt.timedelta(minutes=minutes)


def stays(room, first, count):
    """Each posting part as (start, end, person, date, role, queues, counts, working share, is there)."""
    roles = {r["id"]: set(r.get("queues") or []) for r in room.yaml["roles"]}
    for person, row, date, letter in er.postings(room, first - dt.timedelta(days=2), count + 4):
        limits = [r["limit"] for r in room.restrictions[person]
                  if not (r.get("from") and date < er.day(r["from"]) or r.get("to") and date > er.day(r["to"]))]
        role = row["roles"].split(";")[0].strip()
        queues = roles[role] - {l.partition(":")[2] for l in limits if l.startswith("not:")}
        counts = Fraction(0) if "not-counted" in limits else Fraction(row.get("counts") or "1")
        kind = room.shifts[letter]
        length = (er.minute(kind["end"]) - er.minute(kind["start"])) % 1440 or 1440
        working = 1 - Fraction(min(int(kind.get("unpaid", "0")), length), length)
        for start, end, cause in er.parts(room, person, date, letter):
            if cause != "restriction":
                yield start, end, person, date, role, queues, counts, working, cause is None


def least(people, start, end):
    """The least weight there at any moment of an interval; nobody counts twice at a time."""
    def weight(at):
        seen = {}
        for s, e, person, w in people:
            if s <= at < e and person not in seen:
                seen[person] = w
        return sum(seen.values(), Fraction(0))
    moments = {start} | {t for s, e, _, _ in people for t in (s, e) if start < t < end}
    return min(weight(at) for at in moments)


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
    given = ask.parse_args()
    room = er.Room(given.config)
    minutes = int((room.yaml.get("staffing") or {}).get("interval", 30))
    roles = {r["id"]: r for r in room.yaml["roles"]}
    everybody = sorted(stays(room, given.first, given.days))
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
                there = [(a, b, p, c) for a, b, p, _, _, _, c, _, here in mine if here]
            else:
                wanted = set(row["id"].split("+"))
                mine = [s for s in near if s[5] & wanted]
                there = [(a, b, p, c * w) for a, b, p, _, _, _, c, w, here in mine if here]
            rostered = least([(a, b, p, c) for a, b, p, _, _, _, c, _, _ in mine], start, end)
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
    print(f"{seen} rows, {len(count)} days, {len(wrong)} wrong; days of another length: {odd or 'none'}")
    sys.exit(bool(wrong) or not seen)


if __name__ == "__main__":
    main()
