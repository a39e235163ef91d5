#!/usr/bin/env python3
"""What a Config directory must come to, worked out a second time and without a line of Relief.

    expected_room.py CONFIG --from DATE --days N [--rota OUT.csv] [--names] [--kinds] [--ics OUTDIR] [--summary OUT.json]

--rota    the rota.csv that `relief plan` must write; --names fills the name column, --kinds writes absent:KIND.
--ics     for each person and team the rows that check_ics.py takes as --expect: OUTDIR/people/ID.csv, OUTDIR/teams/ID.csv.
--summary counts and hours as JSON; on stdout where it is left out.

It reads room.yaml, people.csv, absences.csv and restrictions.csv with PyYAML, csv and zoneinfo, and believes them: a Config
that `relief check` refuses may end in a traceback here. The rules it follows:

  Letter of day d = cycle[(d - anchor + phase) mod length]. A person's own pattern stands in place of the team's (own pattern
  without a phase: phase 0), an own phase in place of the team's. A posting belongs to the day it starts; it exists where that
  day is in the horizon, in a row of people.csv (`to` included) and on one of its weekdays.
  Wall times are of the room's zone: an end at or before the start is on the next day, a time in a gap moves forward by the
  gap, a repeated one is the first. Hours are elapsed.
  Whole-day absences take a posting whole, by the day it belongs to; absences by instants take the overlap and split it.
  Restrictions of that day: no-nights takes a kind with three or more hours in 23:00-06:00, only:DAYS the other weekdays,
  max-hours:H all after the first H elapsed hours. Restrictions come before absences, kinds that are not work before kinds that
  are, then the earlier row of absences.csv. Neighbouring parts with one cause (a kind, or a restriction) are one part.
"""
import argparse
import csv
import datetime as dt
import hashlib
import json
import os
import sys
import unicodedata
import zoneinfo
from collections import Counter, defaultdict
from fractions import Fraction

import yaml

UTC = dt.timezone.utc
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
NIGHT = [(-60, 360), (1380, 1800), (2820, 3240)]  # 23:00-06:00 on three nights, in minutes from midnight of the first day
WORK = {"leave": False, "sick": False, "training": True, "court": True, "toil": False, "union": True,
        "parental": False, "other": False}
NEVER = dt.datetime(2200, 1, 1, tzinfo=UTC)


# ---------------------------------------------------------------- reading

def table(folder, name, needed=False):
    """The rows of a CSV file by header, values without the space around them; none where the file is missing."""
    path = os.path.join(folder, name)
    if not needed and not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as f:
        rows = [[cell.strip() for cell in row] for row in csv.reader(f) if row]
    return [dict(zip(rows[0], row + [""] * (len(rows[0]) - len(row)))) for row in rows[1:]]


def day(text):
    return dt.date.fromisoformat(text)


def minute(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def moment(text):
    value = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
    if value.tzinfo is None:
        raise ValueError(f"an instant without an offset: {text}")
    return value.astimezone(UTC)


def weekdays(text):
    """`Mon-Thu`, `Fri-Mon` or `Mon;Wed;Fri` as a set of 0 (Monday) to 6."""
    if not text:
        return set(range(7))
    found = set()
    for part in text.split(";"):
        ends = [DAYS.index(end.strip().lower()) for end in part.split("-")]
        at = ends[0]
        found.add(at)
        while at != ends[-1]:
            at = (at + 1) % 7
            found.add(at)
    return found


class Room:
    def __init__(self, folder):
        with open(os.path.join(folder, "room.yaml"), encoding="utf-8-sig") as f:
            self.yaml = yaml.load(f, yaml.BaseLoader)  # every scalar as the text that was typed
        self.zone = zoneinfo.ZoneInfo(self.yaml["timezone"])
        self.id = room_id(self.yaml)
        self.shifts = self.yaml["shifts"]
        self.patterns = {k: (v["cycle"], day(v["anchor"])) for k, v in self.yaml["patterns"].items()}
        self.teams = {t["id"]: t for t in self.yaml["teams"]}
        self.work = dict(WORK)
        for kind, settings in (self.yaml.get("absences") or {}).items():
            if "work" in settings or kind not in self.work:
                self.work[kind] = settings.get("work") == "yes"
        self.names, self.placements = {}, defaultdict(list)
        for row in table(folder, "people.csv", needed=True):
            self.names.setdefault(row["id"], row["name"])
            self.placements[row["id"]].append(row)
        self.absences, self.restrictions = defaultdict(list), defaultdict(list)
        for order, row in enumerate(table(folder, "absences.csv")):
            self.absences[row["person"]].append((order, row))
        for row in table(folder, "restrictions.csv"):
            self.restrictions[row["person"]].append(row)

    def letter(self, pattern, phase, date):
        cycle, anchor = self.patterns[pattern]
        return cycle[((date - anchor).days + phase) % len(cycle)]

    def instant(self, date, minutes):
        """fold=0 is the first of a repeated time, and reads a skipped one with the offset from before the gap."""
        wall = dt.datetime.combine(date, dt.time(minutes // 60, minutes % 60))
        return wall.replace(tzinfo=self.zone, fold=0).astimezone(UTC)

    def span(self, letter, date):
        start, end = minute(self.shifts[letter]["start"]), minute(self.shifts[letter]["end"])
        until = date + dt.timedelta(days=1) if end <= start else date
        first, last = self.instant(date, start), self.instant(until, end)
        return first, max(first, last)

    def is_night(self, letter):
        start, end = minute(self.shifts[letter]["start"]), minute(self.shifts[letter]["end"])
        end += 1440 if end <= start else 0
        return sum(max(0, min(end, b) - max(start, a)) for a, b in NIGHT) >= 180

    def iso(self, at):
        return at.astimezone(self.zone).isoformat(timespec="seconds")


def room_id(data):
    if data.get("id"):
        return data["id"][:20]
    slug = ""
    for c in unicodedata.normalize("NFD", data["room"]).lower():    # letters stay when their accents go
        if unicodedata.combining(c):
            continue
        if "a" <= c <= "z" or "0" <= c <= "9":
            slug += c
        elif slug and not slug.endswith("-"):
            slug += "-"
    return slug.strip("-")[:20].rstrip("-") or "room"


# ---------------------------------------------------------------- working out

def postings(room, first, count):
    """Every posting of the horizon as (person, placement, date, letter)."""
    for person, rows in room.placements.items():
        for row in rows:
            team = room.teams.get(row.get("team", ""))
            pattern, phase = row.get("pattern", ""), row.get("phase", "")
            if pattern:
                phase = int(phase or 0)
            elif team:
                pattern, phase = team["pattern"], int(phase or team["phase"])
            else:
                continue
            begins = day(row["from"]) if row.get("from") else dt.date.min
            ends = day(row["to"]) if row.get("to") else dt.date.max
            days = weekdays(row.get("days", ""))
            for n in range(count):
                date = first + dt.timedelta(days=n)
                if begins <= date <= ends and date.weekday() in days:
                    letter = room.letter(pattern, phase, date)
                    if letter != "-":
                        yield person, row, date, letter


def causes(room, person, date, letter, start, end):
    """What takes time from a posting: (rank, cause, from, to), the lowest rank wins."""
    found = []
    for row in room.restrictions[person]:
        if row.get("from") and date < day(row["from"]) or row.get("to") and date > day(row["to"]):
            continue
        limit, _, value = row["limit"].partition(":")
        if limit == "no-nights" and room.is_night(letter) or limit == "only" and date.weekday() not in weekdays(value):
            found.append(((0, 0), "restriction", start, end))
        elif limit == "max-hours":
            found.append(((0, 0), "restriction", start + dt.timedelta(hours=float(value)), end))
    for order, row in room.absences[person]:
        rank = (2 if room.work[row["kind"]] else 1, order)
        if "T" in row["from"] or " " in row["from"]:
            found.append((rank, row["kind"], moment(row["from"]), moment(row["to"]) if row["to"] else NEVER))
        elif day(row["from"]) <= date and (not row["to"] or date <= day(row["to"])):
            found.append((rank, row["kind"], start, end))
    return found


def parts(room, person, date, letter):
    """A posting's parts in time order: (start, end, cause), None for what is worked as planned."""
    start, end = room.span(letter, date)
    taken = causes(room, person, date, letter, start, end)
    cuts = sorted({start, end} | {at for _, _, a, b in taken for at in (a, b) if start < at < end})
    found = []
    for a, b in zip(cuts, cuts[1:]):
        here = [c for c in taken if c[2] <= a and b <= c[3]]
        cause = min(here)[1] if here else None
        if found and found[-1][2] == cause:
            found[-1] = (found[-1][0], b, cause)
        else:
            found.append((a, b, cause))
    return found or [(start, end, None)]


def hours(start, end):
    """Elapsed hours to four decimals, the shortest text: 12, 11.5, 0.3333."""
    value = round(Fraction(int((end - start).total_seconds()), 3600), 4)
    text = f"{float(value):.4f}".rstrip("0").rstrip(".")
    return text or "0"


def typed(text):
    """Text that people typed, made harmless for a spreadsheet."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r", "\0") and text else text


def uid(stem):
    text = stem + "@relief.invalid"
    if len(text.encode()) > 70:
        text = hashlib.sha256(stem.encode()).hexdigest()[:32] + "@relief.invalid"
    return text


class Expected:
    def __init__(self, room, first, count):
        self.room, self.first, self.count = room, first, count
        self.rows, self.events = [], {person: [] for person in room.names}
        for person, row, date, letter in postings(room, first, count):
            for n, (a, b, cause) in enumerate(parts(room, person, date, letter), 1):
                self.rows.append((a, row.get("team", ""), person, b, row["roles"].split(";")[0].strip(), letter, cause, date))
                if cause is None:
                    key = "r" if n == 1 else f"r{n}"
                    self.events[person].append(
                        (uid(f"{room.id}.{person}.{date:%Y%m%d}.{key}"), a, b, self.summary_of(letter)))
        self.rows.sort(key=lambda r: (r[0], r[1], r[2].encode(), r[3]))
        self.team_events = {}
        for name, team in room.teams.items():
            self.team_events[name] = events = []
            for n in range(count):
                date = first + dt.timedelta(days=n)
                letter = room.letter(team["pattern"], int(team["phase"]), date)
                if letter != "-":
                    events.append((uid(f"{room.id}.{name}.{date:%Y%m%d}.{letter}"), *room.span(letter, date),
                                   self.summary_of(letter), letter))

    def summary_of(self, letter):
        return self.room.shifts[letter]["name"] + " shift"

    def rota(self, names=False, kinds=False):
        yield "person,name,team,role,shift,start,end,hours,state".split(",")
        for start, team, person, end, role, letter, cause, _ in self.rows:
            state = "planned" if cause is None else f"absent:{cause}" if kinds else "absent"
            yield [person, typed(self.room.names[person]) if names else "", team, role, letter,
                   self.room.iso(start), self.room.iso(end), hours(start, end), state]

    def summary(self):
        def total(spans):
            return hours(dt.datetime(2000, 1, 1), dt.datetime(2000, 1, 1) + sum((b - a for a, b in spans), dt.timedelta()))
        teams = {}
        for name, events in self.team_events.items():
            teams[name] = {"shifts": len(events), "by_letter": dict(sorted(Counter(e[4] for e in events).items())),
                           "hours": total((e[1], e[2]) for e in events)}
        people = {}
        for person in self.room.names:
            mine = [r for r in self.rows if r[2] == person]
            people[person] = {"postings": len({r[7] for r in mine}), "rows": len(mine),
                              "planned_hours": total((r[0], r[3]) for r in mine if r[6] is None),
                              "absent_hours": total((r[0], r[3]) for r in mine if r[6] is not None)}
        return {"room": self.room.id, "from": str(self.first), "days": self.count, "rows": len(self.rows),
                "by_cause": dict(sorted(Counter(r[6] or "planned" for r in self.rows).items())),
                "planned_hours": total((r[0], r[3]) for r in self.rows if r[6] is None),
                "absent_hours": total((r[0], r[3]) for r in self.rows if r[6] is not None),
                "teams": teams, "people": people}


# ---------------------------------------------------------------- writing

def write_csv(path, rows):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as f:
        csv.writer(f, lineterminator="\r\n").writerows(rows)


def write_expectations(folder, events):
    for name, rows in events.items():
        write_csv(os.path.join(folder, f"{name}.csv"), [["uid", "start_utc", "end_utc", "summary"]] + [
            [r[0], f"{r[1]:%Y-%m-%dT%H:%M:%SZ}", f"{r[2]:%Y-%m-%dT%H:%M:%SZ}", r[3]] for r in rows])


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("config")
    ap.add_argument("--from", dest="first", type=day, required=True)
    ap.add_argument("--days", type=int, required=True)
    ap.add_argument("--rota")
    ap.add_argument("--names", action="store_true")
    ap.add_argument("--kinds", action="store_true")
    ap.add_argument("--ics")
    ap.add_argument("--summary")
    a = ap.parse_args()
    expected = Expected(Room(a.config), a.first, a.days)
    if a.rota:
        write_csv(a.rota, expected.rota(a.names, a.kinds))
    if a.ics:
        write_expectations(os.path.join(a.ics, "people"), expected.events)
        write_expectations(os.path.join(a.ics, "teams"), expected.team_events)
    text = json.dumps(expected.summary(), indent=2, ensure_ascii=False) + "\n"
    if a.summary:
        with open(a.summary, "w", encoding="utf-8") as f:
            f.write(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
