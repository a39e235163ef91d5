"""Writes transitions.csv: every change of offset from 2020 to 2100 as Python's zoneinfo sees it.

    python3 generate.py                                  zoneinfo/ beside this file -> transitions.csv
    python3 generate.py /usr/share/zoneinfo all.csv      every zone of a database

The first row of a zone is its offset at the beginning of 2020.
"""

import csv
import datetime
import pathlib
import sys
import zoneinfo

HERE = pathlib.Path(__file__).parent
UTC = datetime.timezone.utc
START = int(datetime.datetime(2020, 1, 1, tzinfo=UTC).timestamp())
END = int(datetime.datetime(2101, 1, 1, tzinfo=UTC).timestamp())
STEP = 6 * 3600


def offset(zone, seconds):
    moment = datetime.datetime.fromtimestamp(seconds, UTC).astimezone(zone)
    return int(moment.utcoffset().total_seconds())


def transitions(zone):
    before = offset(zone, START)
    yield START, before
    for low in range(START, END, STEP):
        high = min(low + STEP, END - 1)
        if offset(zone, high) == offset(zone, low):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            if offset(zone, middle) == before:
                low = middle
            else:
                high = middle
        before = offset(zone, high)
        yield high, before


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "zoneinfo"
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE / "transitions.csv"
    with open(out, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["zone", "at", "offset"])
        for path in sorted(root.rglob("*")):
            name = path.relative_to(root).as_posix()
            if not path.is_file() or name.startswith(("posix/", "right/")):
                continue
            if path.read_bytes()[:4] != b"TZif":
                continue
            with open(path, "rb") as data:
                zone = zoneinfo.ZoneInfo.from_file(data, key=name)
            for at, seconds in transitions(zone):
                writer.writerow([name, at, seconds])


main()
