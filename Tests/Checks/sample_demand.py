#!/usr/bin/env python3
"""Makes the sample room's year of demand: Config/demand/calls-2025-26.csv.gz and calls-log.csv.gz.

    sample_demand.py              writes both files
    sample_demand.py --check      makes them again and holds them against what is there (text, not compression)

Everything here is MADE UP, from published figures with the shape of a real log:

* Level: about 275 calls to 999 a day, between two published rooms (some 230, the Gloucestershire Echo of one in 2018;
  296, Lincolnshire in the twelve months to October 2024, 108,000 a year), and 101 as much busier as in England and Wales from April 2023 to March 2024 (12.5 million 999 calls, 19.5 million 101 calls).
* Shape of the week: week_shape.csv, shares of a week by half-hour from 254 days of dispatches of Montgomery County,
  Pennsylvania (MontcoAlert; Open Database License 1.0), smoothed over three half-hours.
* Handle 180 s and 600 s, patience 60 s and 300 s, as in room.yaml.
* Assumptions, ours: 101 is quieter at night and at weekends; Friday and Saturday evenings are busier than in
  Pennsylvania; summer is busier than winter; levels differ from day to day (negative binomial); nine desks are
  answered at a time. There are bank holidays, a New Year's Eve, a day of storm and half a day without 101.

Only random.random() is used, so that every Python draws the same numbers.
"""
import csv
import datetime as dt
import heapq
import json
import math
import pathlib
import random
import sys
import zlib
from zoneinfo import ZoneInfo

HERE = pathlib.Path(__file__).resolve().parent
CONFIG = HERE.parent.parent / "Config"
LONDON = ZoneInfo("Europe/London")
UTC = dt.timezone.utc
FIRST, LOG, END = dt.date(2025, 10, 6), dt.date(2026, 9, 14), dt.date(2026, 10, 12)
LEVEL = {"999": 275.0, "101": 275.0 * 19.5 / 12.5}
HANDLE = {"999": 180.0, "101": 600.0}
HANDLE_CV = {"999": 1.1, "101": 1.2}
PATIENCE = {"999": 60.0, "101": 300.0}
DAY_CV = {"999": 0.08, "101": 0.09}
DESKS = 9
STORM = dt.date(2026, 1, 16)
OUTAGE = (dt.datetime(2026, 3, 18, 6), dt.datetime(2026, 3, 18, 18))
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

rng = random.Random(999101)


def normal():
    """Box and Muller."""
    u = 1.0 - rng.random()
    return math.sqrt(-2.0 * math.log(u)) * math.cos(2.0 * math.pi * rng.random())


def gamma(mean, cv):
    """Marsaglia and Tsang, for shapes above 1."""
    shape = 1.0 / (cv * cv)
    d = shape - 1.0 / 3.0
    c = 1.0 / math.sqrt(9.0 * d)
    while True:
        x = normal()
        v = (1.0 + c * x) ** 3
        if v > 0 and math.log(1.0 - rng.random()) < 0.5 * x * x + d - d * v + d * math.log(v):
            return mean * d * v / shape


def poisson(mean):
    """By multiplication; means here are below a hundred."""
    limit, n, product = math.exp(-mean), 0, rng.random()
    while product > limit:
        n += 1
        product *= rng.random()
    return n


def lognormal(mean, cv):
    s2 = math.log(1.0 + cv * cv)
    return math.exp(math.log(mean) - s2 / 2.0 + math.sqrt(s2) * normal())


def holidays():
    events = json.loads((CONFIG / "holidays/uk.json").read_text(encoding="utf-8"))
    return {dt.date.fromisoformat(e["date"]) for e in events["england-and-wales"]["events"]}


def week_shape():
    with open(HERE / "week_shape.csv", encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    return [[float(r["share_ppm"]) for r in rows if r["weekday"] == day] for day in DAYS]


def night_out(queue, weekday, hour):
    """The evenings of Friday and Saturday and the hours after them."""
    most = {"999": 3.0, "101": 2.3}[queue]
    if weekday in (4, 5) and hour >= 18:
        return 1.0 + (most - 1.0) * min(1.0, (hour - 17.5) / 3.5)
    if weekday in (5, 6) and hour < 5:
        return 1.0 + (most - 1.0) * max(0.0, min(1.0, (4.5 - hour) / 1.5))
    return 1.0


def by_queue(queue, weekday, hour):
    """101 is more of a daytime and working-day line than 999."""
    if queue == "999":
        return 1.0
    day = 0.62 if hour < 7 or hour >= 22 else 0.85 if hour >= 19 else 1.1
    return day * (0.85 if weekday >= 5 else 1.0)


def shapes():
    """Calls of an ordinary week by weekday and half-hour, at the level of the queue."""
    week = week_shape()
    out = {}
    for queue, level in LEVEL.items():
        raw = [
            [week[w][s] * by_queue(queue, w, s / 2) * night_out(queue, w, s / 2) for s in range(48)]
            for w in range(7)
        ]
        scale = 7.0 * level / sum(map(sum, raw))
        out[queue] = [[x * scale for x in day] for day in raw]
    return out


def season(date):
    return 1.0 + 0.07 * math.cos(2.0 * math.pi * (date.timetuple().tm_yday - 196) / 365.25)


def occasion(queue, local, bank):
    """What makes a half-hour unlike others."""
    date, hour = local.date(), local.hour + local.minute / 60
    factor = 1.0
    if date in bank:
        factor *= 1.06 if queue == "999" else 0.78
    if (date.month, date.day) == (12, 31) and hour >= 20:
        factor *= 1.9 if queue == "999" else 1.2
    if (date.month, date.day) == (1, 1) and hour < 5:
        factor *= 2.6 if queue == "999" else 1.3
    if date == STORM and 6 <= hour < 22:
        factor *= 1.7 if queue == "999" else 1.9
    return factor


def half_hours(date):
    """The half-hours of a local day by elapsed time: 46, 48 or 50."""
    at = dt.datetime.combine(date, dt.time(), LONDON).astimezone(UTC)
    end = dt.datetime.combine(date + dt.timedelta(1), dt.time(), LONDON).astimezone(UTC)
    while at < end:
        yield at.astimezone(LONDON)
        at += dt.timedelta(minutes=30)


def counts():
    """Every half-hour with the calls of each queue; nothing where nothing was recorded."""
    shape, bank = shapes(), holidays()
    date = FIRST
    while date < END:
        level = {q: gamma(1.0, DAY_CV[q]) * season(date) for q in LEVEL}
        for local in half_hours(date):
            slot = local.hour * 2 + local.minute // 30
            for queue in LEVEL:
                mean = shape[queue][date.weekday()][slot] * level[queue]
                calls = poisson(mean * occasion(queue, local, bank))
                lost = queue == "101" and OUTAGE[0] <= local.replace(tzinfo=None) < OUTAGE[1]
                yield local, queue, None if lost else calls
        date += dt.timedelta(1)


def serve(arrivals):
    """Eight desks, 999 before 101, nobody interrupted; answers wait, handle and outcome of each call."""
    desks = [0.0] * DESKS
    waiting = {"999": [], "101": []}
    result = [None] * len(arrivals)

    def answer_until(now):
        while True:
            free = desks[0]
            if free > now:
                return
            for queue in ("999", "101"):
                line = waiting[queue]
                while line and line[0][1] <= free:  # gave up before a desk was free
                    line.pop(0)
                if line:
                    break
            else:
                return
            arrived, _, handle, i = line.pop(0)
            begin = max(free, arrived)
            heapq.heapreplace(desks, begin + handle)
            result[i] = (begin - arrived, handle, "answered")

    for i, (at, queue) in enumerate(arrivals):
        patience = -PATIENCE[queue] * math.log(1.0 - rng.random())
        handle = lognormal(HANDLE[queue], HANDLE_CV[queue])
        result[i] = (patience, None, "abandoned")
        answer_until(at)
        # Those who give up are looked for in order, so a call behind one of them loses nothing.
        waiting[queue] = [w for w in waiting[queue] if w[1] > at]
        waiting[queue].append((at, at + patience, handle, i))
        answer_until(at)
    answer_until(math.inf)
    return result


def texts():
    table = ["start,queue,calls"]
    arrivals = []
    for local, queue, calls in counts():
        if local.date() < LOG:
            if calls is not None:
                table.append(f"{local.isoformat(timespec='minutes')},{queue},{calls}")
        else:
            base = local.timestamp()
            arrivals += [(base + int(rng.random() * 1800), queue) for _ in range(calls)]
    arrivals.sort()
    log = ["start,queue,wait_s,handle_s,outcome"]
    for (at, queue), (wait, handle, outcome) in zip(arrivals, serve(arrivals)):
        start = dt.datetime.fromtimestamp(at, LONDON).isoformat(timespec="seconds")
        took = "" if handle is None else str(max(1, round(handle)))
        log.append(f"{start},{queue},{round(wait)},{took},{outcome}")
    return {
        "calls-2025-26.csv.gz": "\n".join(table) + "\n",
        "calls-log.csv.gz": "\n".join(log) + "\n",
    }


def packed(text):
    pack = zlib.compressobj(9, zlib.DEFLATED, 31)  # a gzip header without name and time
    return pack.compress(text.encode()) + pack.flush()


def main():
    folder = CONFIG / "demand"
    wrong = 0
    for name, text in texts().items():
        path = folder / name
        if "--check" in sys.argv[1:]:
            found = zlib.decompress(path.read_bytes(), 31).decode() if path.exists() else ""
            same = found == text
            wrong += not same
            print(f"{name}: {'as made here' if same else 'differs from what is made here'}")
        else:
            folder.mkdir(exist_ok=True)
            path.write_bytes(packed(text))
            print(f"{name}: {text.count(chr(10)) - 1} rows, {path.stat().st_size} bytes")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
