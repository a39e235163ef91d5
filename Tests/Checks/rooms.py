#!/usr/bin/env python3
"""Writes small rooms that go wrong easily: rooms.py OUT. For each it prints `OUT/NAME FROM DAYS`, to be planned and compared.

    rooms.py OUT | while read -r room from days; do
        relief plan --config "$room" --from "$from" --days "$days" --out "$room.out"
        expected_room.py "$room" --from "$from" --days "$days" --rota "$room.csv" --summary "$room.json"
        compare_rota.py "$room.csv" "$room.out/rota.csv"
    done

In each: kinds of shift that overlap, shifts that start or end inside the hour that the clocks skip or repeat, a cycle of 366
days, anchors far from the horizon, absences by instants across both clock changes, every restriction, dated moves, ids that
differ by case alone, and names that spreadsheets, YAML, CSV and iCalendar each have their own view of. The rooms are valid.
"""
import csv
import datetime as dt
import json
import os
import sys
import zoneinfo

UTC = dt.timezone.utc
FIRST, COUNT = dt.date(2026, 1, 1), 400

ROOMS = {
    "london": ("Europe/London", None, "Control  Room of the «North»: 999 #1, 'A' & \"B\""),   # cut to 20, then a '-' to trim
    "dublin": ("Europe/Dublin", None, "Seomra Rialaithe Átha Cliath {x: [y]} \\ 50 %"),       # negative summer time in tzdata
    "newyork": ("America/New_York", None, "=HYPERLINK(\"x\"),; \\n İstanbul \u212aelvin"),    # İ and the kelvin sign are ASCII once decomposed
    "sydney": ("Australia/Sydney", "SYD_ops-1", "指令室 🌏 — القاهرة"),                        # the clocks change the other way round
    "cairo": ("Africa/Cairo", None, "غرفة التحكم 7"),                                          # the clocks change at midnight
}


def changes(zone):
    """The clock changes of 2026 as (instant, offset before, offset after)."""
    found, at = [], dt.datetime(2026, 1, 1, tzinfo=UTC)
    offset = at.astimezone(zone).utcoffset()
    while at.year == 2026:
        at += dt.timedelta(minutes=15)
        now = at.astimezone(zone).utcoffset()
        if now != offset:
            found.append((at, offset, now))
            offset = now
    return found


def quoted(text):
    """A YAML scalar in double quotes; what JSON writes is one."""
    return json.dumps(text, ensure_ascii=False)


def clock(minutes):
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def wall(at, offset):
    """The minute of the day that a clock with that offset shows."""
    local = (at + offset).replace(tzinfo=None)
    return local.hour * 60 + local.minute


def shifts_of(zone):
    kinds = {"E": ("Früh, \"früh\"; \\ 🌅", 360, 960), "L": ("Late = 14–00", 840, 0), "N": ("Night, \\ or: late", 1320, 480)}
    for at, before, after in changes(zone):
        skipped = after > before
        middle = wall(at, before if skipped else after) + 30
        starts, ends = ("g", "h") if skipped else ("r", "7")
        word = "skipped" if skipped else "repeated"
        kinds[starts] = (f"From the {word} hour", middle, middle + 480)
        kinds[ends] = (f"To the {word} hour", middle - 480, middle)
    return kinds


def year_cycle():
    """366 days without a shorter period."""
    return "".join("EELLNN----"[(i + i // 50) % 10] for i in range(366))


PEOPLE = [  # id, name, team, roles, from, to, pattern, phase, days
    ("A", "=1+1", "t0", "handler", "2020-01-01", "", "", "", ""),
    ("a", "+44 20 7946 0000", "t0", "handler;dispatcher", "2020-01-01", "", "", "", ""),
    ("a-b", "-Dash O’Brien", "t2", "handler", "2020-01-01", "", "", "", ""),
    ("a_b", "@Łukasz, \"Ł\" Wiśniewski; \\", "t2", "dispatcher", "2020-01-01", "", "", "", ""),
    ("a1", "'Ní Bhriain", "t4", "handler", "2020-01-01", "2026-06-30", "", "", ""),
    ("Z", "李明 🌙", "t4", "handler", "2026-03-29", "", "", "", ""),
    ("0", "x" * 200, "t6", "handler", "2020-01-01", "", "", "", "Mon-Thu"),
    ("00", "שלום O'Brien", "t6", "handler", "2020-01-01", "", "", "3", ""),
    ("t8", "Same id as a team", "t8", "handler", "2020-01-01", "", "", "", "Fri-Mon"),
    ("12345678901234567890", "Twenty letters", "t8", "handler", "2020-01-01", "", "", "", "Mon;Wed;Fri"),
    ("year0", "A cycle of 366 days", "", "handler", "2020-01-01", "", "year", "", ""),
    ("year365", "… and its last phase", "t0", "handler", "2020-01-01", "", "year", "365", ""),
    ("yearteam", "Nobody’s pattern", "long", "handler", "2020-01-01", "", "", "", ""),
    ("gap-from", "g", "", "handler", "2020-01-01", "", "daily-g", "", ""),
    ("gap-to", "h", "", "handler", "2020-01-01", "", "daily-h", "", ""),
    ("twice-from", "r", "", "handler", "2020-01-01", "", "daily-r", "", ""),
    ("twice-to", "7", "", "handler", "2020-01-01", "", "daily-7", "", ""),
    ("nights", "Only nights", "", "handler", "2020-01-01", "", "nights", "", ""),
    ("mover", "Moves twice", "t0", "handler", "2020-01-01", "2026-03-28", "", "", ""),
    ("mover", "Moves twice", "t4", "dispatcher", "2026-03-29", "2026-08-31", "", "", ""),
    ("mover", "Moves twice", "t4", "dispatcher", "2026-09-07", "", "nights", "1", ""),
    ("loose", "In no team", "", "handler", "2020-01-01", "", "", "", ""),
]

RESTRICTIONS = [  # person, limit, from, to, review
    ("a-b", "no-nights", "2026-02-01", "2026-04-15", "2026-03-01"),
    ("a_b", "max-hours:6", "2026-03-20", "2026-11-05", ""),
    ("Z", "only:Mon-Fri", "2026-05-01", "", "2026-12-01"),
    ("t8", "not:q1", "2026-01-01", "", ""),
    ("12345678901234567890", "not-counted", "2026-01-01", "2026-12-31", ""),
    ("nights", "max-hours:7.5", "2026-03-01", "2026-11-30", ""),
    ("nights", "only:Tue-Sun", "2026-06-01", "2026-06-30", ""),
    ("mover", "no-nights", "2026-10-20", "2026-11-05", ""),
]


def absences(zone):
    """Whole days, and instants around each clock change that split, touch, nest and cover."""
    rows = [("A", "leave", "2025-12-20", "2026-01-12"), ("a", "sick", "2026-11-20", ""), ("year0", "training", "2026-02-28", "2026-03-01"),
            ("year365", "parental", "2026-12-31", "2027-12-31"), ("00", "union", "2026-05-01", "2026-05-10"),
            ("00", "toil", "2026-05-04", "2026-05-06"), ("a_b", "leave", "2026-07-01", "2026-07-14")]
    for at, before, after in changes(zone):
        def text(minutes, style="local"):
            moment = at + dt.timedelta(minutes=minutes)
            if style == "utc":
                return f"{moment:%Y-%m-%dT%H:%MZ}"
            if style == "far":
                return moment.astimezone(dt.timezone(dt.timedelta(hours=5, minutes=45))).isoformat(timespec="minutes")
            return moment.astimezone(zone).isoformat(timespec="minutes")
        rows += [
            # everybody on a daily or a nightly pattern, so that the change lies in a posting whatever the phase
            ("nights", "court", text(-45), text(75)),
            ("nights", "sick", text(15, "utc"), text(45, "utc")),                # not work: wins inside the court date
            ("nights", "union", text(75, "far"), text(90, "far")),               # touches the court date: another kind, another part
            ("gap-from", "training", text(-600), text(0)),                       # ends as the clocks change
            ("gap-to", "training", text(0), text(600, "utc")),                   # begins as they do
            ("twice-from", "leave", text(-30), text(30)),
            ("twice-from", "leave", text(30, "utc"), text(60, "far")),           # the same kind: one part with the row before
            ("twice-to", "gym", text(-120), text(-119)),                         # one minute, work
            ("twice-to", "other", text(-119), text(-60)),
            ("year0", "sick", text(-1440), text(1440)),
            ("A", "court", text(-2880), text(2880)),                             # covers whole postings, cuts the outer two
            ("A", "leave", text(-300, "far"), text(300, "far")),
            ("mover", "training", text(-200), text(200)),
        ]
    last = changes(zone)[-1][0]
    rows.append(("Z", "sick", f"{last:%Y-%m-%dT%H:%MZ}", ""))                    # open, from the moment of the last change
    return rows


def room_yaml(zone_name, room, name, zone):
    lines = [f"room: {quoted(name)}"] + ([f"id: {room}"] if room else [])
    lines += [f"timezone: {zone_name}", "holidays: nowhere", "issued: 2026-01-01T00:00:00Z", "shifts:"]
    lines += [f"  {letter}: {{ name: {quoted(text)}, start: \"{clock(a)}\", end: \"{clock(b)}\" }}"
              for letter, (text, a, b) in shifts_of(zone).items()]
    lines += ["patterns:", "  six-on: { cycle: \"EELLNN----\", anchor: 2026-01-05 }",
              f"  year: {{ cycle: \"{year_cycle()}\", anchor: 2024-02-29 }}",
              "  nights: { cycle: \"NNN-\", anchor: 2040-02-29 }"]
    lines += [f"  daily-{letter}: {{ cycle: \"{letter}\", anchor: 1999-12-31 }}" for letter in "ghr7"]
    lines += ["teams:"] + [f"  - {{ id: t{n}, name: {quoted(f'Team “{n}”, with; marks')}, pattern: six-on, phase: {n} }}"
                           for n in (0, 2, 4, 6, 8)]
    lines += ["  - { id: long, name: Long, pattern: year, phase: 100 }",
              "queues:", "  - { id: q1, name: Calls, priority: 1, handle: 180, patience: 60, target: { share: 0.90, within: 10 } }",
              "roles:", "  - { id: handler, name: Handler, queues: [q1] }",
              "  - { id: dispatcher, name: Dispatcher, minimum: { E: 1, L: 1, N: 1 } }",
              "staffing: { interval: 30, occupancy: 0.85, abstraction: 0.30 }",
              "absences:", "  gym: { mark: G, work: yes, shown: all }", "rules: rest"]
    return "\n".join(lines) + "\n"


RULES = """kind: duty
id: rest
version: "1"
title: Daily rest alone
rules:
  W10:
    hours: 11
    source: "an example"
"""
HOLIDAYS = {"nowhere": {"division": "nowhere", "events": [{"title": "A day off", "date": "2026-05-01", "notes": "", "bunting": True}]}}


def write(folder, name, header, rows, bom=False, end="\n"):
    with open(os.path.join(folder, name), "w", encoding="utf-8-sig" if bom else "utf-8", newline="") as f:
        csv.writer(f, lineterminator=end).writerows([header.split(",")] + rows)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for name, (zone_name, room, title) in ROOMS.items():
        folder, zone = os.path.join(sys.argv[1], name), zoneinfo.ZoneInfo(zone_name)
        if len(changes(zone)) != 2:
            sys.exit(f"{zone_name}: {len(changes(zone))} clock changes in 2026, expected 2: an old time-zone database?")
        os.makedirs(os.path.join(folder, "rules"), exist_ok=True)
        os.makedirs(os.path.join(folder, "holidays"), exist_ok=True)
        with open(os.path.join(folder, "room.yaml"), "w", encoding="utf-8") as f:
            f.write(room_yaml(zone_name, room, title, zone))
        with open(os.path.join(folder, "rules", "rest.yaml"), "w", encoding="utf-8") as f:
            f.write(RULES)
        with open(os.path.join(folder, "holidays", "none.json"), "w", encoding="utf-8") as f:
            json.dump(HOLIDAYS, f)
        # one room as a spreadsheet under Windows saves it
        bom, end = (True, "\r\n") if name == "cairo" else (False, "\n")
        write(folder, "people.csv", "id,name,team,roles,from,to,pattern,phase,days", PEOPLE, bom, end)
        write(folder, "absences.csv", "person,kind,from,to", absences(zone), bom, end)
        write(folder, "restrictions.csv", "person,limit,from,to,review", RESTRICTIONS, bom, end)
        print(folder, FIRST, COUNT)


if __name__ == "__main__":
    main()
