#!/usr/bin/env python3
"""confidential_test.py RELIEF: what is told in confidence is found nowhere but where it belongs.

Makes a record of the shipped room. A marker goes into each confidential field: the number of a hard call, a self-referral, a note of
care. Then: no marker in any file of the record, snapshots and logs among them, nor in anything that a supervisor, a colleague, the
owner or the data protection officer is shown, nor in feeds and exports; everything a supervisor can read is byte for byte what it was
before each step; the leads, the author and the person read theirs, and the person sees who did; erased, nothing is left.
Then the order of names: no sort in the source has a key that is a count of anything about wellbeing, and giving the calls
of one person to another changes the order of names nowhere. Last line: 'N passed, N failed'."""
import json, os, pathlib, re, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RELIEF = os.path.abspath(shutil.which(sys.argv[1]) or sys.argv[1])
SUPERVISOR, PERSON, OTHER, LEAD, LEAD2, OFFICER, COLLEAGUE = "rbegum", "kowen", "gallen", "jbailey", "adams", "reid", "yamin"
NUMBER, TEXT, NOTE = "ZQNUM0412", "ZQREFERRAL please ring me on 0412", "ZQNOTE said yes to a walk"
MARKERS = [b"ZQNUM", b"ZQREFERRAL", b"ZQNOTE"]
NOW = "2026-10-06T10:00:00+01:00"
passed = failed = 0


def ok(good, name, why=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else f"\n{str(why)[-1500:]}"), flush=True)
    return good


class Room:
    """A record in a folder of its own."""

    def __init__(self, name):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"relief-{name}-"))
        shutil.copytree(ROOT / "Config", self.folder / "Config", ignore=shutil.ignore_patterns("demand"))
        self.db = self.folder / "record" / "relief.db"
        self.log = []          # all that was ever said on stderr
        self.run("db", "create")

    def run(self, *command, who=None, now=NOW, may=(0,), stdin=""):
        line = [RELIEF, *map(str, command), "--config", str(self.folder / "Config"), "--db", str(self.db), "--now", now]
        if who:
            line += ["--as", who]
        done = subprocess.run(line, capture_output=True, text=True, input=stdin, cwd=self.folder,
                              env={**os.environ, "RELIEF_TEST_CLOCK": "1", "NO_COLOR": "1"})
        self.log.append(done.stderr)
        if may is not None and done.returncode not in may:
            ok(False, f"relief {' '.join(map(str, command))} (as {who}): exit {done.returncode}", done.stdout + done.stderr)
        return done

    def holds(self, *folders):
        """The files below folders in which a marker stands."""
        return [str(path) for folder in folders for path in pathlib.Path(folder).rglob("*")
                if path.is_file() and any(marker in path.read_bytes() for marker in MARKERS)]


DAYS = ["--from", "2026-10-05", "--days", "14"]
# Everything that somebody can read who supervises. A view that is added belongs here.
VIEWS = [
    ["rota", "show", *DAYS], ["rota", "show", *DAYS, "--json"], ["rota", "check", *DAYS, "--warnings"], ["rota", "check", *DAYS, "--json"],
    ["rota", "owed"], ["rota", "late"], ["rota", "ledger"], ["rota", "untold"], ["rota", "history", PERSON],
    ["rota", "history", PERSON, "--json"], ["rota", "history", LEAD], ["hours", *DAYS], ["absence", "list"], ["absence", "list", "--json"],
    ["leave", "list"], ["swap", "list"], ["person", "list"], ["hold", "list"], ["reasons"], ["check"],
    ["cover", f"{PERSON}:2026-10-07"], ["audit", "show"], ["audit", "show", "--json"], ["audit", "show", "--from", "1", "--to", "500"],
    ["audit", "note", "2"], ["db", "retain", "--dry-run"], ["debrief", "log"], ["debrief", "mine"], ["call", "mine"], ["call", "categories"],
    ["floor"], ["floor", "--json"], ["handover"], ["break", "show"], ["away", "list"], ["debrief", "trends"], ["staffing", "cover", *DAYS],
    ["debrief", "show", PERSON], ["debrief", "export", PERSON, "--out", "copy"], ["debrief", "erase", PERSON, "--dry-run"],
    ["plan", *DAYS, "--out", "OUT"], ["plan", *DAYS, "--names", "--kinds", "--out", "OUT"],
    ["calendar", "--person", PERSON, "--out", "OUT/one.ics", *DAYS],
]
# What is refused is journalled where the record keeps who wanted what is not theirs; the journal of a supervisor does not show it.
MAY = None


def views(room, who):
    """What somebody is shown, by command: exit code, both streams and every file that is written."""
    shown = {}
    for command in VIEWS:
        out = room.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        line = [word.replace("OUT", str(out)) if "OUT" in word else word for word in command]
        if command[0] == "plan":
            line[line.index(str(out))] = str(out / "plan")
        done = room.run(*line, who=who, may=MAY)
        # The officer may have a copy; it is the person's own.
        shutil.rmtree(room.folder / "copy", ignore_errors=True)
        files = {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}
        shown[" ".join(command)] = (done.returncode, done.stdout, done.stderr, files)
    return shown


def differ(before, after):
    return [name for name in before if before[name] != after[name]]


def marked(shown):
    found = []
    for name, (_, out, err, files) in shown.items():
        for text in [out.encode(), err.encode(), *files.values()]:
            if any(marker in text for marker in MARKERS):
                found.append(name)
    return found


def newest(room, command):
    """The number of the newest entry of a command, as the officer sees the journal."""
    entries = json.loads(room.run("audit", "show", "--json", "--from", "1", "--to", "9999", who=OFFICER).stdout)
    return max(entry["entry"] for entry in entries if entry["command"] == command)


def confidential():
    room = Room("confidential")
    room.run("absence", "add", COLLEAGUE, "leave", "2026-11-09")
    before = views(room, SUPERVISOR)
    colleague = views(room, COLLEAGUE)
    seen = sum(code == 0 for code, *_ in before.values())
    ok(seen >= 20, f"{len(VIEWS)} commands, {seen} of which show a supervisor something", {n: v[:3] for n, v in before.items() if v[0]})

    room.run("call", "add", "child", PERSON, OTHER, "--incident", NUMBER, who=PERSON)
    number = newest(room, "call add")
    ok(not (d := differ(before, views(room, SUPERVISOR))), "a hard call changes nothing a supervisor reads", d)
    sent = room.run("debrief", "refer", who=PERSON, stdin=TEXT + "\n")
    referral = newest(room, "care refer")
    ok(not (d := differ(before, views(room, SUPERVISOR))), "a self-referral changes nothing a supervisor reads", d)
    offered = room.run("debrief", "offer", PERSON, "trim", "--flag", "at-once", "--note", NOTE, who=LEAD)
    case = re.search(r"\b([0-9a-z]{8,26}-\d+)\b", offered.stdout)
    ok(case, "the offer says which case it is", offered.stdout)
    note = newest(room, "care offer")
    room.run("debrief", "decline", case.group(1) if case else "?", who=PERSON)
    after = views(room, SUPERVISOR)
    ok(not (d := differ(before, after)), "a declined offer changes nothing a supervisor reads",
       [(n, before[n][:3], after[n][:3]) for n in d[:2]])
    others = views(room, COLLEAGUE)
    ok(not (d := differ(colleague, others)), "nor anything a colleague reads", [(n, colleague[n][:3], others[n][:3]) for n in d[:2]])

    entries = {"number": number, "referral": referral, "note": note}
    for what, entry, marker in [("number", number, NUMBER), ("referral", referral, TEXT), ("note", note, NOTE)]:
        for who in [LEAD, LEAD2, PERSON]:
            done = room.run("audit", "note", entry, who=who)
            ok(marker in done.stdout, f"the {what} is there for {who}", done.stdout + done.stderr)
        for who in [SUPERVISOR, COLLEAGUE, OFFICER, None]:
            done = room.run("audit", "note", entry, who=who, may=(77,))
            ok(done.returncode == 77 and not done.stdout, f"the {what} is not for {who or 'the owner of the machine'}", done.stdout)
    history = room.run("rota", "history", PERSON, who=PERSON).stdout
    ok(history.count(f"read by {LEAD},") >= 3 and f"read by {LEAD2}," in history, "the person sees who read it", history)
    refused = json.loads(room.run("audit", "show", "--json", "--from", "1", "--to", "9999", who=OFFICER).stdout)
    wanted = [e["by"] for e in refused if e["command"] == "care refused" and e["about"].startswith("entry ")]
    ok({SUPERVISOR, COLLEAGUE, OFFICER} <= set(wanted) and any(by.startswith("user:") for by in wanted),
       "who wanted to read what is not theirs is in the journal", wanted)
    owner = json.loads(room.run("audit", "show", "--json", "--from", "1", "--to", "9999").stdout)
    bare = [e for e in owner if e["command"].split()[0] in ("call", "care", "away")]
    ok(bare and all(e["by"] is None and e["about"] is None and e["note"] is None for e in bare),
       "the owner sees the number, the time and the command of such an entry", bare[:2])
    ok(not any(e["command"].split()[0] in ("call", "care", "away") for e in
               json.loads(room.run("audit", "show", "--json", "--from", "1", "--to", "9999", who=SUPERVISOR).stdout)),
       "a supervisor sees none of them")

    room.run("db", "backup", may=None)
    ok(not (f := room.holds(room.folder)), "no marker in the record, its log, its copies and what was written beside it", f)
    for who in [SUPERVISOR, COLLEAGUE, OFFICER, None]:
        ok(not (f := marked(views(room, who))), f"no marker in what {who or 'the owner'} is shown", f)
    ok(not any(m.decode() in text for m in MARKERS for text in room.log), "no marker on standard error")
    ok(TEXT not in sent.stdout, "what was sent is not said back")

    copy = room.folder / "own"
    room.run("debrief", "export", PERSON, "--out", copy, who=PERSON)
    held = (copy / "everything.json").read_text(encoding="utf-8") if copy.exists() else ""
    page = (copy / "everything.html").read_text(encoding="utf-8") if copy.exists() else ""
    ok(all(m.decode() in held and m.decode() in page for m in MARKERS), "the person's own copy has all three")
    ok(OTHER not in held and OTHER not in page, "and not whom else the call was hard for")
    ok(copy.exists() and copy.stat().st_mode & 0o77 == 0, "only its owner may enter it")
    shutil.rmtree(copy, ignore_errors=True)
    done = room.run("debrief", "erase", PERSON, who=LEAD, may=(1,))
    ok(done.returncode == 1 and "a case is open" in done.stderr, "an open case stops the erasure", done.stderr)

    for entry in entries.values():
        if entry != number:
            room.run("audit", "erase-note", entry, who=PERSON)
    for entry in (referral, note):
        done = room.run("audit", "note", entry, who=PERSON, may=(1,))
        ok(done.returncode == 1, f"the text of entry {entry} is gone", done.stdout)
    ok("All is as it was written" in room.run("audit", "verify").stdout, "the journal verifies")
    shutil.rmtree(room.folder)


# --- Nobody is ranked -------------------------------------------------------------------------------------------------------------

FOLDERS = ["Wellbeing/Care", "Wellbeing/Exposures", "Wellbeing/Rules", "Wellbeing/BreakLog", "Wellbeing/Trends", "Wellbeing/Support",
           "Planning/Care", "Planning/Calls", "Planning/Privacy", "Planning/Breaks", "Planning/Floor", "Planning/Record/Wellbeing",
           "Planning/Changes/Care", "Planning/Changes/Calls", "Drawing/Care", "Drawing/Floor", "relief/Debrief", "relief/Calls", "relief/Audit",
           "relief/Floor", "relief/Breaks", "relief/Away"]
FILES = r"(Own|Care|Calls?|Exposure|Break|Floor|Handover|Trend|Away|Subject)\w*\.swift$"
# What an order may rest on: names, ids and times, and numbers of entries.
KEYS = set("""id ids person name names at event made born entered start end date day letter since rule rawValue description order number what reference
    subject made element offset key keys span item case exposure correction posting reader entry by first last shift sent kind raised person
    raisedAt value category room team month quarter label values flag author care map max min known never month dates offsets""".split())
# Places that sort nothing that names a person, looked at one by one: path and what stands in the line.
SEEN = {
    ("Planning/Privacy/SubjectCopyMaker.swift", "items.enumerated().sorted"),   # the copy of one person, by kind of fact
    ("Wellbeing/BreakLog/BreakCourse.swift", ".sorted { a, b in"),              # the breaks of one person in one shift, by when
    ("Wellbeing/Exposures/PersonHistory.swift", "calls.map(known).sorted()"),   # the calls of one person, by when they were known
    ("Planning/Calls/RaisedEntry.swift", ".sorted { ($1.recorded, $0.name"),    # what one person recorded, by when they did
    ("Planning/Floor/BreakReport.swift", "$0.person == person }.sorted"),       # the breaks of one person, by when
    ("Planning/Floor/Facts+Breaks.swift", ".sorted { a, b in"),                 # the breaks of one shift of one person, by when
    ("Planning/Floor/Facts+Breaks.swift", "$0.stepAway.start < $1"),            # the step-aways of one shift of one person, by when
    ("Wellbeing/Trends/Trends.swift", "$0.period < $1.period"),                 # whole tables, by quarter and year
}


def balanced(text, at):
    """The bracket that begins at a place, to its end."""
    depth = 0
    for end in range(at, len(text)):
        depth += text[end] in "({["
        depth -= text[end] in ")}]"
        if depth == 0:
            return text[at:end + 1]
    return text[at:]


def sorts():
    """Every sort, smallest and largest in what shows people and wellbeing, each with the names in its key."""
    paths = {p for folder in FOLDERS for p in (ROOT / "Sources" / folder).rglob("*.swift")}
    paths |= {p for top in ("Drawing", "RoomFiles", "relief") for p in (ROOT / "Sources" / top).rglob("*.swift")
              if re.match(FILES, p.name)}
    for path in sorted(paths):
        text = re.sub(r"//[^\n]*", lambda m: " " * len(m.group(0)), path.read_text(encoding="utf-8"))
        for found in re.finditer(r"\.(?:sorted|sort)\s*(?=[({])|\.(?:min|max)\s*(?=\(by:|\{)", text):
            key = balanced(text, found.end())
            n = text.count("\n", 0, found.start())
            yield str(path.relative_to(ROOT / "Sources")), n + 1, text.splitlines()[n].strip(), re.findall(r"\.([A-Za-z]\w*)", key), key


def ranking():
    found = list(sorts())
    strange = [f"{path}:{n}: {line}  <- {sorted(set(keys) - KEYS)}" for path, n, line, keys, _ in found
               if set(keys) - KEYS and not any(path == p and part in line for p, part in SEEN)]
    ok(len(found) >= 25, f"{len(found)} orders in the source of what shows people and wellbeing")
    ok(not strange, "each by names, ids and times, none by how many or how bad", "\n".join(strange))
    counted = re.compile(r"\.(count|total|calls|exposures|flags|declin\w*|missed|shortened)\b")
    bad = [f"{p}:{n}" for p, n, _, _, key in found if counted.search(key)]
    ok(not bad, "no key is a count", bad)

    # The same three people, each first called at the same time; the further calls belong to one of them or to another.
    people = [PERSON, OTHER, "yamin", "oclarke"]
    orders = []
    for heavy in (0, 3):
        room = Room(f"rank{heavy}")
        for i, person in enumerate(people):
            room.run("call", "add", "child", "--at", f"2026-10-06T08:{i:02}", who=person)
        for i in range(4):
            room.run("call", "add", "death", "--at", f"2026-10-06T09:{i:02}", who=people[heavy])
        room.run("debrief", "refer", who=people[heavy], stdin="please\n")
        shown = {}
        for who in (LEAD, SUPERVISOR, OFFICER, COLLEAGUE, None):
            for name, (code, out, _, files) in views(room, who).items():
                # The journal and a person's own are in the order in which things happened.
                if code or name.startswith(("audit", "rota history", "debrief show", "call mine", "debrief mine")):
                    continue
                for part, text in [("", out), *((n, b.decode(errors="replace")) for n, b in files.items())]:
                    at = {p: text.find(p) for p in people}
                    shown[(who, name, part)] = sorted((p for p in people if at[p] >= 0), key=at.get)
        orders.append(shown)
        shutil.rmtree(room.folder)
    named = [k for k in orders[0] if len(orders[0][k]) > 1]
    moved = [(k, orders[0][k], orders[1].get(k)) for k in named if orders[0][k] != orders[1].get(k)]
    ok(any(k[0] == LEAD and k[1] == "debrief log" for k in named), f"{len(named)} outputs name several of them, the lead's log among them", named)
    ok(not moved, "whose calls they were changes the order of names nowhere", moved[:3])


confidential()
ranking()
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
