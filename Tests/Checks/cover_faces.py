#!/usr/bin/env python3
"""Holds the faces of one plan's cover against each other: table, picture, page and report.

    cover_faces.py FOLDER REPORT

FOLDER is what `relief plan` wrote, REPORT what it printed. From cover.csv alone this counts, for the queues together and for
each day, the half-hours, those with too few people, the hours missing and over; cover.svg, cover.html and the report have
to say the same. Days of 46 and 50 half-hours are among them where the clocks change.
"""
import csv
import datetime as dt
import html
import pathlib
import re
import sys

folder, report = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")
wrong, checked = [], 0


def same(what, said, counted):
    global checked
    checked += 1
    if said != counted:
        wrong.append(f"{what}: says {said}, the table has {counted}")


def count(text):
    return int(text.replace(",", ""))


days = {}
with open(folder / "cover.csv", encoding="utf-8", newline="") as f:
    rows = list(csv.DictReader(f))
kinds = {r["kind"] for r in rows}
lead = "pool" if "pool" in kinds else "queue"
name = next(r["id"] for r in rows if r["kind"] == lead)
rows = [r for r in rows if r["kind"] == lead and r["id"] == name]
starts = [dt.datetime.fromisoformat(r["start"]) for r in rows]
length = min(b - a for a, b in zip(starts, starts[1:])).total_seconds() / 3600
for start, row in zip(starts, rows):
    day = days.setdefault(start.date(), [0, 0, 0.0, 0.0])
    gap = float(row["gap"])
    day[0] += 1
    day[1] += gap < 0
    day[2] += max(0.0, -gap) * length
    day[3] += max(0.0, gap) * length

# The picture: one title a day.
picture = (folder / "cover.svg").read_text(encoding="utf-8")
drawn = {}
for title in re.findall(r"<title>(\w{3} \d+ \w{3} \d{4}: [^<]*)</title>", picture):
    when, _, said = html.unescape(title).partition(": ")
    date = dt.datetime.strptime(when, "%a %d %b %Y").date()
    short = re.match(r"short in ([\d,]+) of ([\d,]+) ", said)
    enough = re.search(r"enough people in all ([\d,]+) ", said)
    drawn[date] = (count(short[2]), count(short[1])) if short else (count(enough[1]), 0)
same("days of cover.svg", sorted(drawn), sorted(days))
for date, day in days.items():
    same(f"cover.svg {date}", drawn.get(date), (day[0], day[1]))

# The page: a table by day.
page = (folder / "cover.html").read_text(encoding="utf-8")
cell = r'<td[^>]*>(?:<[^>]*>)*([\d.,]+)(?:<[^>]*>)*?</td>'
listed = re.findall(r'<tr><th scope="row">\w{3} (\d+ \w{3})(?: (\d{4}))?</th>' + cell * 4, page)
same("days of cover.html", len(listed), len(days))
for (said, _, all_, short, missing, over), (date, day) in zip(listed, days.items()):
    same(f"cover.html {date} named", said, f"{date.day} {date:%b}")
    same(f"cover.html {date}", (count(all_), count(short)), (day[0], day[1]))
    for what, text, value in (("missing", missing, day[2]), ("over", over, day[3])):
        same(f"cover.html {date} hours {what}", abs(float(text.replace(",", "")) - value) < 0.051, True)

# The report: one sentence over all days.
flat = " ".join(report.split())
total = [sum(day[i] for day in days.values()) for i in range(4)]
said = re.search(re.escape(name) + r" short in ([\d,]+) of ([\d,]+) [\w-]+, ([\d.,]+) h short and ([\d.,]+) h over", flat)
if said:
    same("report", (count(said[2]), count(said[1])), (total[0], total[1]))
    for text, value in ((said[3], total[2]), (said[4], total[3])):
        same("report hours", abs(float(text.replace(",", "")) - value) < 0.051 + value * 1e-5, True)
else:
    said = re.search(re.escape(name) + r" enough people in all ([\d,]+) ", flat)
    same("report", (count(said[1]), 0) if said else None, (total[0], total[1]))

print("\n".join(wrong[:20]))
odd = {str(d): v[0] for d, v in days.items() if v[0] not in (24 / length,)}
print(f"{checked} figures of {name} over {len(days)} days, {len(wrong)} wrong; days of another length: {odd or 'none'}")
sys.exit(bool(wrong) or not checked)
