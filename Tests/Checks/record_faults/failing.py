"""F4: the n-th write or sync fails; each time a clean error or success, and nothing is acknowledged after it."""
import os
import shutil
import subprocess
import time

from room import entries, kept, need, say


def check(bench):
    began = time.time()
    shim = bench.folder / "failing.so"
    compiler = next((c for c in ("gcc", "clang", "cc") if shutil.which(c)), None)
    need(compiler, "F4 wants a C compiler")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "failing.c")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", str(shim), source, "-ldl"], check=True)
    # Long enough that the log is moved into the file while entries are written.
    base = bench.made("before-failing")
    last = 200
    places = range(1, last + 1) if bench.is_long else [*range(1, 13), *range(17, last + 1, 23)]
    struck = silent = after = lost = damaged = unclean = refusals = 0
    for call, mode in (("write", "error"), ("write", "short"), ("sync", "error")):
        for n in places:
            db = bench.copied(base, "failing")
            done = bench.run(
                db, "db", "exercise", "-q", "--writes", "120", "--persist",
                LD_PRELOAD=str(shim), FAULT_CALL=call, FAULT_N=str(n), FAULT_MODE=mode)
            has_struck = "struck" in done.stderr
            struck += has_struck
            said = entries(done.stdout)
            lines = done.stdout.splitlines()
            failed = [i for i, line in enumerate(lines) if line.startswith("not written")]
            refusals += bool(failed) or done.returncode == 74
            silent += has_struck and not failed and done.returncode == 0
            if done.returncode not in (0, 74):
                unclean += 1
                say(f"{call} {mode} {n}: exit {done.returncode}: {done.stderr[-300:]}")
            if failed and any(line.startswith("entry") for line in lines[failed[0]:]):
                after += 1
                say(f"{call} {mode} {n}: written after a failure")
            state, rows = kept(db)
            damaged += state != "ok"
            lost += sum(rows.get(seq) != key for seq, key in said)
            if n % 10 == 1:
                good, what = bench.sound(db)
                damaged += not good
                if not good:
                    say(f"{call} {mode} {n}: {what}")
    say(f"F4: {struck} of {3 * len(places)} runs met their fault (the n-th write, short write or sync, n to {last}): "
        f"{refusals} said so, {silent} met it while closing; {unclean} ended otherwise, {after} went on after it, "
        f"{lost} acknowledged entries lost, {damaged} files damaged; {time.time() - began:.0f} s")
    need(struck > len(places) and unclean == after == lost == damaged == 0 and refusals > 0, "F4")
    db = bench.copied(base, "failing")
    done = bench.run(db, "db", "exercise", "-q", "--writes", "120",
                     LD_PRELOAD=str(shim), FAULT_CALL="sync", FAULT_N="20")
    need(done.returncode == 74 and "cannot be written" in done.stderr,
         f"F4: after a failed sync the program must end with 74: {done.returncode} {done.stderr}")
