#!/usr/bin/env python3
"""Converts public call data to the demand format: convert_calls.py IN OUT. Plain Python, no packages.

Reads what it finds of these in IN, plain or as .gz, and writes `start,queue` (a row a call) or `start,queue,calls` to OUT.
Nothing but the time and the number of calls is taken over. What is missing is said and skipped; exit 1 where all are.

calls-public.csv         -> montgomery.csv    emergency calls dispatched in Montgomery County, Pennsylvania, 2015-12-10 to
                                              2016-08-24, local time of America/New_York; one queue, 911. MontcoAlert
                                              (montcoalert.org), Open Database License 1.0: keep the attribution.
bankcalls5min-public.csv -> bank.csv          five-minute counts of a large bank's call centre, 164 weekdays of 2003, 07:00 to
                                              21:05; one queue, bank. J. Weinberg, L. Brown and J. Stroud, Journal of the
                                              American Statistical Association 102 (2007), from the R package fpp2 (GPL-3
                                              package data): a benchmark, not to be shipped.
queue-public.csv         -> anonymous.csv     calls of the "Anonymous Bank" call centre, January and February 1999, local time
                                              of Asia/Jerusalem; one queue, agents. I. Guedj and A. Mandelbaum, Technion; free
                                              for use with acknowledgement. Only calls that asked for a person: those served and
                                              those that gave up in the queue. HANG with queued=0 left in the voice menu and
                                              PHANTOM are no calls.
"""
import argparse
import csv
import gzip
import os
import sys


def montgomery(row):
    return row["received_local"], "911"


def bank(row):
    return row["start"], "bank", f"{float(row['calls']):g}"


def anonymous(row):
    if row["outcome"] == "PHANTOM" or (row["outcome"] == "HANG" and row["queued"] == "0"):
        return None
    return row["arrive_local"], "agents"


FILES = [
    ("calls-public.csv", "montgomery.csv", ["start", "queue"], montgomery),
    ("bankcalls5min-public.csv", "bank.csv", ["start", "queue", "calls"], bank),
    ("queue-public.csv", "anonymous.csv", ["start", "queue"], anonymous),
]


def rows(folder, name):
    """The rows of a file, plain or packed; None where there is neither."""
    for path, opened in ((name, open), (name + ".gz", gzip.open)):
        path = os.path.join(folder, path)
        if os.path.exists(path):
            with opened(path, "rt", encoding="utf-8", newline="") as f:
                return list(csv.DictReader(f))
    return None


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("input", help="the folder with the public files")
    ap.add_argument("output", help="the folder to write to; made where it is missing")
    a = ap.parse_args()
    os.makedirs(a.output, exist_ok=True)
    written = 0
    for name, to, header, convert in FILES:
        found = rows(a.input, name)
        if found is None:
            print(f"{name}: not there, skipped", file=sys.stderr)
            continue
        kept = [r for r in map(convert, found) if r is not None]
        with open(os.path.join(a.output, to), "w", encoding="utf-8", newline="") as f:
            writer = csv.writer(f)
            writer.writerow(header)
            writer.writerows(kept)
        print(f"{name}: {len(kept)} of {len(found)} rows to {to}")
        written += 1
    return 0 if written else 1


if __name__ == "__main__":
    sys.exit(main())
