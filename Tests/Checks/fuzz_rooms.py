#!/usr/bin/env python3
"""Plans and looks after a small room whose rules of breaks and of care, and whose numbers to ring, were changed at random.

    fuzz_rooms.py [RELIEF] [--rooms N] [--seed N]

RELIEF is best with relief-solve beside it. The room is `RoomFilesTests/Base` with the shipped breaks.yaml, wellbeing.yaml and support.yaml;
one to three places of one of these, now and then of another file, are changed: a number for one at an edge, a line away, twice or
elsewhere, a word for another, bytes. Each room is planned for three days into a new folder, then some commands are given on a copy of a record
that holds hard calls, an offer, a break and a step-away. None may trap, run on, or answer otherwise than 0 (or what was refused: 1 and 77, for
the commands on the record) or 2; where the Config is refused the message names a file of it, nothing is on standard output, and
nothing was written. The same seed gives the same rooms. Last line: 'N passed, N failed'.
"""
import argparse
import collections
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SHIPPED = HERE.parent.parent / "Config"
ASKED = ["rules/breaks.yaml", "rules/wellbeing.yaml", "support.yaml"]
NOW = "2026-01-05T12:00:00Z"
CARERS = """lee,Lee Lead,blue,supervisor,2020-01-01,,,,,37.5,1,welfare-lead,,,staff,no,
tom,Tom Trim,red,handler,2020-01-01,,,,,37.5,1,trim;welfare-deputy,,,staff,no,
"""
NUMBERS = ["0", "-1", "1", "2", "7", "59", "60", "61", "0.5", "1e9", "24", "25", "720", "1440", "525600", "99999999",
           "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "NaN", ""]
COMMANDS = [
    ("lee", "debrief log"), ("lee", "debrief log --json"), ("ana", "debrief mine"), ("lee", "floor"), ("lee", "handover"),
    ("ana", "call add death"), ("ana", "call add nonsense"), ("lee", "call concern tom --yes"), ("tom", "away start ben"),
    ("ana", "away cost ana"), ("lee", "debrief offer ana wellbeing-check"), ("lee", "debrief trends"), ("ana", "call categories"),
    ("ana", "debrief refer --dry-run"), ("ana", "break end ana"), ("lee", "break log"), ("lee", "check"),
]

ask = argparse.ArgumentParser()
ask.add_argument("relief", nargs="?", default="relief")
ask.add_argument("--rooms", type=int, default=200)
ask.add_argument("--seed", type=int, default=1)
asked = ask.parse_args()
relief = shutil.which(asked.relief) or sys.exit(f"no {asked.relief}")
chance = random.Random(asked.seed)
work = pathlib.Path(tempfile.mkdtemp())
failed = []
seen = collections.Counter()


def run(who, words, config, record):
    """What a command answered; a negative code is a signal."""
    environment = {**os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": NOW, "RELIEF_DB": str(record / "relief.db"),
                   "SWIFT_BACKTRACE": "enable=no"}
    options = ["--config", str(config)] + (["--as", who] if who else [])
    try:
        return subprocess.run([relief, *words.split(), *options], capture_output=True, env=environment, timeout=300,
                              stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None


def base(folder):
    shutil.copytree(HERE.parent / "RoomFilesTests/Base", folder)
    shutil.rmtree(folder / "demand")
    for name in ASKED:
        (folder / name).write_bytes((SHIPPED / name).read_bytes())
    with open(folder / "people.csv", "a") as people:
        people.write(CARERS)


def lived(config, record):
    """A record in which something has happened."""
    record.mkdir()
    for who, words in [("", "db create"), ("ana", "call add child ana ben"), ("lee", "call concern tom --yes"), ("lee", "call add death tom"),
                       ("lee", "debrief offer ana trim --flag at-once"), ("lee", "debrief offer tom wellbeing-check"),
                       ("tom", "break start meal tom"), ("ana", "away start ana --for 30")]:
        done = run(who, words, config, record)
        if done is None or done.returncode != 0:
            sys.exit(f"the record could not be made: {words}: {done and done.stderr.decode()}")


def changed(text):
    """The text with one thing changed."""
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    way = chance.randrange(12)
    if way < 7:
        found = list(re.finditer(r"\b\d+\b", re.sub(r"#.*", lambda m: " " * len(m[0]), text)))
        if found:
            at = chance.choice(found)
            new = chance.choice(NUMBERS) if chance.random() < 0.5 else str(chance.randrange(chance.choice([4, 30, 100, 2000])))
            return text[:at.start()] + new + text[at.end():]
    if way == 7:
        del lines[place]
    elif way == 8:
        lines.insert(place, lines[place])
    elif way == 9:
        lines.insert(chance.randrange(len(lines)), lines.pop(place))
    elif way == 10:
        words = [w for w in re.findall(r"[A-Za-z_-]{2,}", re.sub(r"#.*", "", text))]
        lines[place] = re.sub(r"[A-Za-z_-]{2,}", lambda m: chance.choice(words), lines[place], count=1)
    else:
        at = chance.randrange(len(text))
        return text[:at] + chr(chance.choice([0, 9, 10, 32, 34, 39, 44, 58, 91, 93, 123, 125, 0xE9, 0x202E])) + text[at + chance.randrange(3):]
    return "\n".join(lines)


def files(folder):
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def judge(n, what, done, good, config):
    """Whether an answer is one of those that may be."""
    code = None if done is None else done.returncode
    if code in good:
        if code != 2 or (not done.stdout and done.stderr):
            return True
    failed.append(n)
    kept = work / f"failed-{n}"
    if not kept.exists():
        shutil.copytree(config, kept)
    said = "it ran on" if done is None else done.stderr.decode(errors="replace")[-400:]
    print(f"FAIL room {n}, {what}: answered {code}; the room is in {kept}\n{said}", flush=True)
    return False


base(work / "base")
lived(work / "base", work / "record")
for n in range(asked.rooms):
    config, out, record = work / "config", work / "out", work / "copy"
    for folder in (config, out, record):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(work / "base", config)
    others = sorted(str(p.relative_to(config)) for p in config.rglob("*") if p.is_file())
    name = chance.choice(ASKED if chance.random() < 0.9 else others)
    text = (config / name).read_text(encoding="utf-8")
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        text = changed(text) if text else text
    (config / name).write_text(text, encoding="utf-8")

    done = run("", f"plan --from 2026-01-05 --days 3 -q --out {out}", config, work / "none")
    answer = judge(n, "plan", done, (0, 2), config)
    if done is None:
        continue
    seen[name if name in ASKED else "another file", "planned" if done.returncode == 0 else "refused"] += 1
    if done.returncode == 2:
        if out.exists() or (work / "none").exists() or list(work.glob(".*")):
            failed.append(n)
            print(f"FAIL room {n}: something was written though it was refused", flush=True)
        left = files(work / "record")
        shutil.copytree(work / "record", record)
        who, words = chance.choice(COMMANDS)
        # Who is in the room is asked of the record, not of the tables, once there is one.
        is_read = name == "room.yaml" or not name.endswith(".csv")
        judge(n, words, run(who, words, config, record), (2,) if is_read else (0, 1, 2, 77), config)
        now = {p.replace(str(record), str(work / "record")): b for p, b in files(record).items()}
        if is_read and now != left:
            failed.append(n)
            print(f"FAIL room {n}, {words}: the record was changed though the room was refused", flush=True)
        continue
    shutil.copytree(work / "record", record)
    for who, words in chance.sample(COMMANDS, 3):
        judge(n, words, run(who, words, config, record), (0, 1, 2, 77), config)
    if (n + 1) % 250 == 0:
        print(f"{n + 1} rooms", flush=True)

for (name, what), count in sorted(seen.items()):
    print(f"{what} {count:5} rooms with changes in {name}")
wrong = len(set(failed))
if not wrong:
    shutil.rmtree(work)
print(f"{asked.rooms - wrong} passed, {wrong} failed")
sys.exit(1 if wrong else 0)
