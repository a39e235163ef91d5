#!/usr/bin/env python3
"""Holds `relief solve breaks` against six frozen problems whose optimum two independent solvers proved.

    solve_breaks.py [RELIEF] [INSTANCES]

RELIEF must have relief-solve beside it. With the solver every plan is legal, costs the optimum and says that it is proven;
without it (a copy of RELIEF alone, an empty PATH) it is legal and says so. Then four solves at a time, 25 times over;
solves that are stopped at their limit by themselves, and one whose solver does not stop and is killed; and files that
are no problems. check_breaks.py works out each plan's legality and cost. Last line: 'N passed, N failed'.
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
relief = pathlib.Path(shutil.which(sys.argv[1] if len(sys.argv) > 1 else "relief") or sys.exit("no relief")).resolve()
folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parent / "RotaSolverTests/Breaks"
instances = sorted(folder.glob("*.json"))
work = pathlib.Path(tempfile.mkdtemp())
passed = failed = 0


def result(good, name, output=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else "\n" + str(output)[-1500:]), flush=True)


def solve(program, instance, *options, **environment):
    begun = time.monotonic()
    done = subprocess.run([program, "solve", "breaks", instance, *options], capture_output=True, text=True,
                          env={**os.environ, **environment})
    return done, time.monotonic() - begun


def checked(instance, done, tag):
    """The plan, what check_breaks.py says of it and whether that is legal and as claimed."""
    path = work / f"{instance.stem}-{tag}.json"
    path.write_text(done.stdout)
    check = subprocess.run([sys.executable, HERE / "check_breaks.py", instance, path], capture_output=True, text=True)
    plan = json.loads(done.stdout) if done.returncode == 0 else {}
    return plan, check.stdout.strip() or check.stderr, check.returncode == 0 and done.returncode == 0


result(len(instances) == 6, f"six instances in {folder}")
# A machine that is busy with other things may take longer than the usual limit over a tenth of a second's work.
PATIENT = ["--time-limit", "120"]
optimum = {i: json.loads(i.read_text())["optimum"] for i in instances}
for instance in instances:
    done, seconds = solve(relief, instance, *PATIENT)
    plan, said, legal = checked(instance, done, "solver")
    good = legal and plan["objective"] == optimum[instance] == plan["bound"] and plan["proven"] and plan["gap"] == 0
    result(good and plan["planner"] == "solver" and not done.stderr, f"solver: {said}, {seconds:.3f} s", (done, plan))

alone = work / "alone"
alone.mkdir()
shutil.copy(relief, alone / "relief")
for instance in instances:
    done, seconds = solve(alone / "relief", instance, PATH=str(work / "nothing"))
    plan, said, legal = checked(instance, done, "pure")
    good = (legal and plan["planner"] == "pure" and plan["proven"] is False
            and plan["bound"] <= optimum[instance] <= plan["objective"]
            and plan["gap"] == plan["objective"] - plan["bound"] and "Not proven best" in done.stderr)
    result(good, f"pure: {said}; it says itself {plan.get('gap')} at most, {seconds:.3f} s", (done, plan))
    asked, _ = solve(relief, instance, "--planner", "pure")
    again, _ = solve(relief, instance, "--planner", "pure")
    result(asked.stdout == again.stdout == done.stdout, f"pure: {instance.stem}: the same bytes each time and by --planner pure")

right = 0
with concurrent.futures.ThreadPoolExecutor(4) as four:
    for turn in range(25):
        chosen = [instances[(turn + k) % len(instances)] for k in range(4)]
        for instance, (done, _) in zip(chosen, four.map(lambda i: solve(relief, i, *PATIENT), chosen)):
            plan, _, legal = checked(instance, done, f"four-{turn}")
            right += bool(legal and plan["proven"] and plan["objective"] == optimum[instance])
result(right == 100, f"four at a time, 25 times: {right} of 100 right and proven")

for limit in ["0.001", "0.02", "0.04"]:
    for instance in instances:
        done, seconds = solve(relief, instance, "--time-limit", limit)
        plan, said, legal = checked(instance, done, "limit")
        good = legal and plan["bound"] <= optimum[instance] <= plan["objective"]
        honest = plan.get("proven") == (plan.get("gap") == 0 and plan.get("planner") == "solver" and not done.stderr)
        result(good and honest, f"limit {limit} s: {said}, {plan.get('planner')}, proven {plan.get('proven')}, bound "
               f"{plan.get('bound')}, {seconds:.3f} s", (done, plan))

stuck = work / "stuck"
stuck.mkdir()
shutil.copy(relief, stuck / "relief")
(stuck / "relief-solve").write_text(f"#!/bin/sh\necho $$ > {work}/pid\ntrap '' TERM INT HUP\nwhile :; do :; done\n")
(stuck / "relief-solve").chmod(0o755)
done, seconds = solve(stuck / "relief", instances[0], "--time-limit", "0.5")
plan, said, legal = checked(instances[0], done, "stuck")
gone = not pathlib.Path("/proc", (work / "pid").read_text().strip()).exists()
result(legal and plan["planner"] == "pure" and not plan["proven"] and "time was over" in done.stderr and gone,
       f"a solver that does not stop is killed: {said}, {seconds:.3f} s", (done, gone))

good = instances[0].read_text()
for name, text, wanted in [
    ("empty", "", "empty"), ("cut short", good[:700], ":1:"), ("no object", "[1]", "object"),
    ("a key missing", good.replace('"gap"', '"gape"'), "gap"), ("a text for a number", good.replace('"horizon":', '"horizon":"x","h":'), "horizon"),
    ("a role that is not there", good.replace('{"role":0', '{"role":7', 1), "role"),
    ("a shift past the grid", good.replace('"start":8', '"start":900', 1), "start"),
    ("a window upside down", good.replace('"gap":[6,16]', '"gap":[16,6]'), "gap"),
    ("a row too short", good.replace('"required":[[', '"required":[[3],['), "required"),
    ("a number beyond all bounds", good.replace('"shortfall_scale":20', '"shortfall_scale":99999999999999999999'), "shortfall_scale"),
]:
    path = work / "bad.json"
    path.write_text(text)
    done, _ = solve(relief, path)
    result(done.returncode == 2 and not done.stdout and "bad.json" in done.stderr and wanted in done.stderr,
           f"no problem: {name}", done)
done, _ = solve(relief, work / "none.json")
result(done.returncode == 74 and not done.stdout, "no problem: a file that is not there", done)

solver = relief.parent / "relief-solve"
done = subprocess.run([solver, "--version"], capture_output=True, text=True)
result(done.returncode == 0 and "CBC" in done.stdout, f"solver: {done.stdout.strip()}")
for name, message in [("nonsense", b"hello there, solver"), ("cut short", b"RSP1\x10\0\0\0abc"), ("too long", b"RSP1\xff\xff\xff\xff"),
                      ("absurd counts", b"RSP1\x14\0\0\0" + b"\0\0\0\0\0\0\xf0\x3f" + b"\xff" * 12)]:
    done = subprocess.run([solver], input=message, capture_output=True)
    result(done.returncode == 2 and not done.stdout and done.stderr, f"solver: {name} is refused", done)

shutil.rmtree(work)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
