"""F9: the clock jumps; no entry is lost and their order is that of their numbers."""
import datetime
import sqlite3

from room import entries, kept, need, say

TIMES = [
    "2026-11-20T12:00:00Z", "2026-11-20T13:00:00Z", "2026-11-20T11:00:00Z", "2026-11-21T12:00:00Z",
    "2026-11-19T12:00:00Z", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", "2026-10-25T00:30:00Z",
    "2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z", "1970-01-01T00:00:00Z", "2026-11-20T12:00:01Z",
]


def check(bench):
    db = bench.made("clock")
    wanted, acknowledged = [], {}
    for i, now in enumerate(TIMES):
        zone = ("UTC", "America/New_York", "Asia/Kathmandu", "Europe/London")[i % 4]
        done = bench.run(db, "db", "exercise", "-q", "--writes", "5", now=now, TZ=zone)
        need(done.returncode == 0, f"F9: {now}: {done.returncode} {done.stderr}")
        said = entries(done.stdout)
        need(len(said) == 5, f"F9: {now}: {done.stdout}")
        acknowledged.update(said)
        seconds = int(datetime.datetime.fromisoformat(now).timestamp())
        wanted += [seconds] * 5
    state, rows = kept(db)
    lost = sum(rows.get(seq) != key for seq, key in acknowledged.items())
    link = sqlite3.connect(db)
    entered = [row[0] for row in link.execute("select entered from entry order by seq")]
    link.close()
    good, what = bench.sound(db)
    say(f"F9: {len(TIMES)} jumps of the clock (hours, days, 1970, both changes of summer time, four zones of the machine): "
        f"{lost} of {len(wanted)} entries lost, order {'kept' if entered[-len(wanted):] == wanted else 'LOST'}, "
        f"journal {'verified' if good else what}")
    need(state == "ok" and lost == 0 and entered[-len(wanted):] == wanted and good, "F9")
