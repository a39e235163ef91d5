"""F8: two processes on one record; the second waits for up to 5 s, then says who holds it."""
import time

from room import need, say


def check(bench):
    db = bench.made("shared")
    holder = bench.start(db, "db", "exercise", "-q", "--writes", "100000", "--pause", "10")
    need(holder.stdout.readline().startswith("entry"), "F8: the first does not write")
    began = time.time()
    second = bench.run(db, "db", "exercise", "-q", "--writes", "1")
    waited = time.time() - began
    reader = bench.run(db, "rota", "show", "--days", "7", "-q")
    holder.kill()
    holder.wait()
    need(second.returncode == 75 and f"process {holder.pid}" in second.stderr, f"F8: {second.returncode} {second.stderr}")
    need(reader.returncode == 75 and f"process {holder.pid}" in reader.stderr, f"F8: {reader.returncode} {reader.stderr}")
    need(4.9 <= waited < 8, f"F8: waited {waited:.1f} s")
    short = bench.start(db, "db", "exercise", "-q", "--writes", "20", "--pause", "10")
    need(short.stdout.readline().startswith("entry"), "F8")
    patient = bench.run(db, "db", "exercise", "-q", "--writes", "1")
    short.stdout.read()
    short.wait()
    need(patient.returncode == 0 and short.returncode == 0, f"F8: one that waits is let in: {patient.stderr}")
    say(f"F8: a second process waits {waited:.1f} s and ends with 75, naming process {holder.pid}; one that waits less "
        "is let in; after a killed owner nobody waits")
