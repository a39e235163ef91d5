"""F2: the power fails at any point of a traced run; what was acknowledged must be there.

Every write and sync of the record's files is taken from strace. At a cut, what was synced is on the disk; of what was
not, each sector of 512 bytes is there or not by chance. The control leaves out the syncs of the log that belong to
commits, as synchronous=NORMAL would: it must lose acknowledged entries, or this check could see nothing.
"""
import os
import random
import re
import subprocess
import time

from room import Failure, looked, need, say, entries

OPEN = re.compile(r'openat\([^,]+, "((?:\\x..)*)", .*\)\s*= (\d+)$')
CLOSE = re.compile(r"close\((\d+)\)")
WRITE = re.compile(r'pwrite64\((\d+), "((?:\\x..)*)", \d+, (\d+)\)\s*= (\d+)$')
SYNC = re.compile(r"f(?:data)?sync\((\d+)\)\s*= 0$")
CUT = re.compile(r"ftruncate\((\d+), (\d+)\)\s*= 0$")
SAID = re.compile(r'write\(1, "((?:\\x..)*)"')
FILES = ("relief.db", "relief.db-wal")


def plain(text):
    return bytes.fromhex(text.replace("\\x", ""))


def events(path):
    """What was done to the record's files, in order; lines of several threads put together again."""
    open_files, begun = {}, {}
    with open(path, errors="replace") as lines:
        for line in lines:
            number, _, line = line.rstrip("\n").partition(" ")
            line = line.lstrip()
            if line.endswith("<unfinished ...>"):
                begun[number] = line[: -len("<unfinished ...>")]
                continue
            resumed = re.match(r"<\.\.\. \w+ resumed>", line)
            if resumed:
                line = begun.pop(number, "").rstrip() + line[resumed.end():]
            if m := OPEN.match(line):
                name = os.path.basename(plain(m[1]).decode(errors="replace"))
                open_files.pop(int(m[2]), None)
                if name in FILES:
                    open_files[int(m[2])] = name
            elif m := CLOSE.match(line):
                open_files.pop(int(m[1]), None)
            elif (m := WRITE.match(line)) and int(m[1]) in open_files:
                yield "write", open_files[int(m[1])], int(m[3]), plain(m[2])[: int(m[4])]
            elif (m := SYNC.match(line)) and int(m[1]) in open_files:
                yield "sync", open_files[int(m[1])]
            elif (m := CUT.match(line)) and int(m[1]) in open_files:
                yield "cut", open_files[int(m[1])], int(m[2])
            elif m := SAID.match(line):
                for entry in entries(plain(m[1]).decode()):
                    yield "said", *entry


def put(buffer, event):
    if event[0] == "write":
        at, data = event[2], event[3]
        if len(buffer) < at:
            buffer.extend(bytes(at - len(buffer)))
        buffer[at:at + len(data)] = data
    elif event[2] < len(buffer):
        del buffer[event[2]:]
    else:
        buffer.extend(bytes(event[2] - len(buffer)))


def as_normal(trace):
    """The same run, had commits not been synced: a sync of the log stays where a checkpoint follows it."""
    out = []
    for i, event in enumerate(trace):
        if event[:2] == ("sync", FILES[1]):
            following = next((e for e in trace[i + 1:i + 400] if e[0] in ("write", "said")), None)
            if not following or following[:2] != ("write", FILES[0]):
                continue
        out.append(event)
    return out


def replay(trace, start, cuts, folder, chance, save=None):
    """At each cut: is what was acknowledged there, and is the file sound?"""
    durable = {name: bytearray(start.get(name, b"")) for name in FILES}
    waiting = {name: [] for name in FILES}
    said, lost, damaged, i = {}, 0, 0, 0
    for n, cut in enumerate(sorted(cuts)):
        while i < cut:
            event = trace[i]
            if event[0] == "said":
                said[event[1]] = event[2]
            elif event[0] == "sync":
                for one in waiting[event[1]]:
                    put(durable[event[1]], one)
                waiting[event[1]] = []
            else:
                waiting[event[1]].append(event)
            i += 1
        path = os.path.join(folder, "relief.db")
        for name in FILES:
            state = bytearray(durable[name])
            for one in waiting[name]:
                if one[0] == "cut":
                    if chance.random() < 0.5:
                        put(state, one)
                    continue
                for at in range(0, len(one[3]), 512):
                    if chance.random() < 0.5:
                        put(state, ("write", name, one[2] + at, one[3][at:at + 512]))
            with open(os.path.join(folder, name), "wb") as file:
                file.write(state)
        for end in ("-shm", "-journal"):
            if os.path.exists(path + end):
                os.remove(path + end)
        if save and n % save[0] == 0:
            save[1](path)
        state, rows = looked(path)
        damaged += state != "ok"
        lost += any(rows.get(seq) != key for seq, key in said.items())
    return lost, damaged


def check(bench):
    began = time.time()
    cuts = 2_000 if bench.is_long else 200
    db = bench.made("cut")
    start = {name: open(db.parent / name, "rb").read() for name in FILES if (db.parent / name).exists()}
    trace_path = bench.folder / "trace"
    traced = subprocess.run(
        ["strace", "-f", "-xx", "-s", "70000", "-e", "trace=openat,close,pwrite64,write,fsync,fdatasync,ftruncate",
         "-o", str(trace_path), *bench.command(db, "db", "exercise", "-q", "--writes", "250")],
        capture_output=True, text=True, env=bench.environment, cwd=bench.folder,
    )
    need(traced.returncode == 0, f"strace: {traced.stderr[-500:]}")
    trace = list(events(trace_path))
    os.remove(trace_path)
    count = {kind: sum(e[0] == kind for e in trace) for kind in ("write", "sync", "said")}
    checkpoints = sum(e[:2] == ("sync", FILES[0]) for e in trace)
    need(count["said"] == 250 and checkpoints > 1, f"the trace is not whole: {count}, {checkpoints}")
    scratch = bench.copied(db, "replayed").parent
    chance = random.Random(7)
    wrong = []

    def verify(path):
        copy = bench.copied(path, "verified")
        good, what = bench.sound(copy)
        if not good:
            wrong.append(what)

    where = [chance.randrange(len(trace) + 1) for _ in range(cuts)]
    lost, damaged = replay(trace, start, where, scratch, chance, (max(1, cuts // 20), verify))
    control = max(100, cuts // 5)
    unsynced = as_normal(trace)
    where = [chance.randrange(len(unsynced) + 1) for _ in range(control)]
    control_lost, control_damaged = replay(unsynced, start, where, scratch, chance)
    say(f"F2: {cuts} power cuts in {count['write']} writes, {count['sync']} syncs and {checkpoints} checkpoints: "
        f"{lost} lost acknowledged entries, {damaged} damaged, {len(wrong)} of 20 not verified by the program; "
        f"control as with synchronous=NORMAL, {control} cuts: {control_lost} lost, {control_damaged} damaged; "
        f"{time.time() - began:.0f} s")
    for what in wrong[:3]:
        say(what)
    need(lost == damaged == 0 and not wrong, "F2")
    if control_lost == 0:
        raise Failure("F2: the control lost nothing, so this check sees nothing")
