#!/usr/bin/env python3
"""hostile_test.py RELIEF [--short]: people whose names try to be markup, formulas, headers or to turn the line round, through everything.

200 names take the places of the sample room's people, one room after the other. What Config refuses must be refused with file, line and
reason, and is left out; with all others the room is planned, served and asked. Every page that each role finds by its links, every answer
of the JSON API that is read, every page and picture that is exported is opened in Chromium under the server's own policy: no dialog, no
report of the policy, nothing in the console, one script and no handler. CSV files are read again by Python: no cell begins a formula, and
names are what they were. Calendars are read by icalendar and vobject and have the properties they have with plain names. Texts and logs
hold no control character and turn no line round; a log has one line of JSON an event. A page that is not on its guard must be found out.
--short takes one room of the three. Last line: 'N passed, N failed'."""
import csv, json, os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time, urllib.parse, urllib.request

import icalendar
import vobject
import yaml
from playwright.sync_api import sync_playwright

import served
from served import ROOT

RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
folder = pathlib.Path(tempfile.mkdtemp())
NOW = "2026-10-24T21:40:00+01:00"
ENV = {"RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": NOW, "RELIEF_SNAPSHOTS": "off", "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"}
SEEDS = ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "' onfocus='alert(1)", '" autofocus onfocus="alert(1)', "</title><script>alert(1)</script>",
         "</td></tr></table><h1>x", "<!--", "]]><svg/onload=alert(1)>", "&lt;b&gt;", "&#x3C;script&#x3E;", "javascript:alert(1)", "{{7*7}}", "${alert(1)}",
         "%3Cscript%3E", "\u202egnorw", "\u2066a\u2069", "a\0b", "a\7b\x1b[31mred", "a\nb\r\nc\td", "\ufeffx", "\u200b", " ", "", "\u0301\u0301\u0301",
         "\U0001f469\u200d\U0001f469\u200d\U0001f467", "Ⅷ ℌ", "Zoë O’Brien-Ní Bhriain", "李小龙", "محمد علي", "שלום", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)",
         "../../etc/passwd", "`id`", "; DROP TABLE people; --", "\\", "\\n\\,;", "\r\nATTENDEE:mailto:x@example.org", "\x01", "\u2028x\u2029", "O'Brien", "\ufffe\uffff",
         "\x85\x9b31m", "a,b;c:d", "BEGIN:VEVENT", "<a href=//example.org>x</a>", "<style>*{display:none}</style>", "%s%n%d"]
NAMES = [f(seed) for f in (lambda s: s, lambda s: f"Ann {s}", lambda s: f"{s} Cole", lambda s: (s * 40)[:79]) for seed in SEEDS]
assert len(NAMES) == 200
CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
passed = failed = refused = opened = 0


def ok(good, name, why=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else f"\n{str(why)[-1500:]}"), flush=True)
    return good


def relief(config, *command, db=None):
    words = [RELIEF, *command, "--config", str(config)] + (["--db", str(db)] if db else [])
    return subprocess.run(words, capture_output=True, text=True, env={**os.environ, **ENV}, timeout=300)


def room(number, names):
    """The sample room with these names, without those that Config refuses, and the name of each person."""
    global refused
    config = folder / f"Config{number}"
    shutil.copytree(ROOT / "Config", config)
    with open(config / "people.csv", encoding="utf-8", newline="") as f:
        head, *rows = csv.reader(f)
    people, lines = {}, {}
    for row in rows:
        if row[0] not in people:
            people[row[0]] = names[len(people) % len(names)]

    def write():
        line = 2
        with open(config / "people.csv", "w", encoding="utf-8", newline="") as f:
            out = csv.writer(f, lineterminator="\n")
            out.writerow(head)
            for row in rows:
                out.writerow([row[0], people[row[0]], *row[2:]])
                lines[line] = row[0]
                line += 1 + people[row[0]].count("\n")
    # A NUL hides what else is wrong: the file is no text then.
    for _ in range(6):
        write()
        done = relief(config, "check")
        found = re.findall(r"people\.csv:(\d+):\d+: error: (.+)", done.stderr)
        if not found:
            break
        ok(done.returncode == 2 and all(int(line) in lines and re.search("control character|NUL byte|name is missing|is empty|too long", why) for line, why in found),
           f"room {number}: {len(found)} names refused, each with its line and why", found)
        ok(not CONTROL.search(done.stderr + done.stdout), f"room {number}: the refusal has no control character in it")
        for line, _ in found:
            if not people[lines[int(line)]].startswith("Plain "):
                refused += 1
                people[lines[int(line)]] = f"Plain {line}"
    ok(done.returncode == 0, f"room {number}: the other names are names", done.stderr)
    return config, people


class Watched:
    """A window that notes dialogs, the console and what breaks the policy."""

    def __init__(self, browser, **how):
        self.context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900}, **how)
        self.context.add_init_script("document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))")
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("dialog", lambda d: (self.faults.append("dialog " + d.message), d.dismiss()))
        self.page.on("console", lambda m: self.faults.append("console " + m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.faults.append(f"error {e}"))

    def open(self, url, scripts=1):
        """What is wrong with a page, besides the status of one that is refused."""
        global opened
        opened += 1
        self.faults.clear()
        answer = self.page.goto(url)
        self.page.mouse.move(5, 5)
        found = self.page.evaluate("""() => ({scripts: document.querySelectorAll('script').length, texts: document.documentElement.outerHTML,
            handlers: [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on')),
            outside: [...document.querySelectorAll('[href],[src]')].map(e => e.getAttribute('href') || e.getAttribute('src')).filter(u => /^(javascript:|\\/\\/|https?:)/i.test(u))})""")
        faults = [f for f in self.faults if "status of 4" not in f]
        if found["scripts"] != scripts:
            faults.append(f"{found['scripts']} scripts")
        if found["handlers"]:
            faults.append(f"handlers {found['handlers'][:3]}")
        faults += [f"leads to {u}" for u in found["outside"] if not u.startswith(url[:url.find('/', 8)])]
        if CONTROL.search(found["texts"].replace("\t", "")):
            faults.append("a control character: " + repr(CONTROL.search(found["texts"].replace("\t", ""))[0]))
        return answer, faults

    def close(self):
        self.context.close()


def kind(path):
    return "/".join("*" if re.search(r"\d", part) else part for part in path.split("?")[0].split("#")[0].split("/"))


def pages(browser, config, number):
    """Every kind of page that each role of the demo finds by its links."""
    server = served.Server(RELIEF, folder, "--config", str(config), "--demo", env=ENV)
    accounts = dict(re.findall(r"^  ([a-z-]+) +([a-z2-7]{26})\b", server.said, re.M))
    ok(len(accounts) == 6 and not CONTROL.search(server.said), f"room {number}: the demo starts", server.said + server.log.read_text())
    for role, password in accounts.items():
        window, todo, seen, faults = Watched(browser), ["/"], set(), []
        window.page.goto(server.origin + "/sign-in")
        window.page.fill("[name=name]", role)
        window.page.fill("[name=password]", password)
        window.page.click("main button[type=submit]")
        window.page.wait_for_load_state()
        while todo:
            path = todo.pop(0)
            if kind(path) in seen:
                continue
            seen.add(kind(path))
            answer = window.context.request.get(server.origin + path)
            if "text/html" not in answer.headers.get("content-type", ""):
                body = answer.body().decode("utf-8")
                if "csv" in answer.headers.get("content-type", ""):
                    faults += [f"{path}: {fault}" for fault in csv_faults(body)]
                continue
            answer, wrong = window.open(server.origin + path)
            faults += [f"{path}: {w}" for w in wrong + ([] if answer.status == 200 else [f"status {answer.status}"])]
            todo += [l for l in window.page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
                     if l.startswith("/") and not l.startswith(("/assets/", "/s/"))]
        ok(not faults, f"room {number}: {len(seen)} kinds of page as {role}", "\n".join(faults[:20]))
        window.close()
    server.stop()
    log(server, number, "the demo's")


def log(server, number, whose):
    lines = server.log.read_text().splitlines()
    ok(all(json.loads(line)["event"] for line in lines) and not CONTROL.search("".join(lines)) and '"status":"5' not in "".join(lines),
       f"room {number}: {whose} log is a line of JSON an event, and without a 5xx", lines[-3:])


def csv_faults(text, names=()):
    """Cells that a spreadsheet would work out, and names that are not what they were."""
    rows = list(csv.reader(text.lstrip("\ufeff").splitlines(keepends=True)))
    cells = [cell for row in rows for cell in row]
    faults = [f"a cell begins {cell[:12]!r}" for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\0", "\r") and not re.fullmatch(r"[-+]?\d+(\.\d+)?", cell)]
    if any(len(row) != len(rows[0]) for row in rows):
        faults.append("rows of different length")
    faults += [f"{name!r} is not there as it was" for name in names if name not in cells and "'" + name not in cells]
    return faults


def shape(path):
    """How many of each property two readers find in a calendar."""
    counts = {}
    text = path.read_text(encoding="utf-8")
    for part in icalendar.Calendar.from_ical(text).walk():
        for name in part:
            counts[f"{part.name} {name}"] = counts.get(f"{part.name} {name}", 0) + 1
    other = [(c.name, len(list(c.getChildren()))) for c in vobject.readOne(text).components()]
    return counts, other


def exports(browser, config, people, number, plain):
    out = folder / f"out{number}"
    done = relief(config, "plan", "--from", "2026-10-19", "--days", "14", "--out", str(out), "--names", "--quiet")
    ok(done.returncode == 0 and not CONTROL.search(done.stdout + done.stderr), f"room {number}: planned", (done.returncode, done.stdout[-500:], done.stderr))
    board = relief(config, "rota", "show", "--from", "2026-10-19", "--days", "14", "--svg", str(out / "board.svg"), "--names")
    ok(board.returncode == 0 and not CONTROL.search(board.stdout), f"room {number}: the board in a terminal", board.stderr)
    window, faults = Watched(browser), []
    for path in sorted([*out.glob("**/*.html"), *out.glob("**/*.svg")]):
        _, wrong = window.open(path.as_uri(), scripts=0)
        faults += [f"{path.name}: {w}" for w in wrong]
    ok(not faults, f"room {number}: exported pages and pictures", faults)
    window.close()
    shown = {people[row["person"]] for row in csv.DictReader(open(out / "rota.csv", encoding="utf-8-sig")) if row["person"] in people}
    for path in sorted(out.glob("**/*.csv")):
        wrong = csv_faults(path.read_text(encoding="utf-8"), shown if path.name == "rota.csv" else ())
        ok(not wrong, f"room {number}: {path.name} is read again as it was", wrong[:5])
    files = sorted(out.glob("calendars/**/*.ics"))
    wrong = [path.name for path in files if shape(path) != shape(plain / path.relative_to(out))]
    ok(len(files) > 90 and not wrong, f"room {number}: {len(files)} calendars have the properties they have with plain names", wrong)
    for path in out.glob("**/*.json"):
        ok(json.loads(path.read_text()) and not CONTROL.search(path.read_text()), f"room {number}: {path.name} is JSON")


def api(browser, config, people, number):
    """Every answer that is read, by three roles, and every view of the command line as JSON and as text."""
    db = folder / f"own{number}" / "relief.db"
    ok(relief(config, "db", "create", db=db).returncode == 0, f"room {number}: a record")
    tokens = {}
    for person in ("ahughes", "kowen", "adams"):
        relief(config, "account", "add", person, "--person", person, db=db)
        done = relief(config, "account", "token", person, "--label", NAMES[number] if number else "<b>=1", db=db)
        found = re.search(r"relief_\w+", done.stdout) or re.search(r"relief_\w+", relief(config, "account", "token", person, "--label", "plain", db=db).stdout)
        tokens[person] = found[0]
    note = "<script>alert(1)</script>=1+1"
    for command in (("absence", "add", "kowen", "sick", "2026-10-28", "--note", note), ("call", "add", "child", "--as", "kowen"), ("leave", "ask", "kowen", "2026-12-01", "--as", "kowen")):
        done = relief(config, *command, db=db)
        ok(done.returncode in (0, 1) and not CONTROL.search(done.stdout + done.stderr), f"room {number}: relief {' '.join(command[:2])}", done.stderr)
    for command in (("audit", "list"), ("person", "list"), ("floor",), ("handover",), ("rota", "show"), ("cover", "2026-10-28 night"), ("absence", "list"), ("swap", "list"), ("debrief", "log"),
                    ("hours", "kowen"), ("rota", "untold")):
        for extra in ((), ("--json",)):
            done = relief(config, *command, "--names", *extra, db=db)
            if done.returncode == 64:
                continue
            good = done.returncode in (0, 1, 2, 77) and not CONTROL.search(done.stdout + done.stderr)
            if good and extra and done.returncode < 2 and done.stdout:
                good = json.loads(done.stdout) is not None
            ok(good, f"room {number}: relief {' '.join(command + extra)}", (done.returncode, done.stdout[:300], done.stderr))
    server = served.Server(RELIEF, folder, "--config", str(config), db=db, env=ENV)
    described = yaml.safe_load((ROOT / "Exports" / "openapi.yaml").read_text())
    given = {"date": "2026-10-24", "person": "kowen", "cycle": "DDNN----"}
    for person, token in tokens.items():
        window, faults, asked = Watched(browser, extra_http_headers={"Authorization": f"Bearer {token}"}), [], 0
        for path, methods in described["paths"].items():
            if "get" not in methods:
                continue
            wanted = [p["name"] for p in methods["get"].get("parameters", []) if p.get("required")]
            if any(name not in given for name in wanted):
                continue
            for name in wanted:
                path = path.replace("{" + name + "}", given[name])
            query = urllib.parse.urlencode({name: given[name] for name in wanted if given[name] not in path})
            url = server.origin + path + ("?" + query if query else "")
            answer = window.context.request.get(url)
            body = answer.body().decode("utf-8")
            asked += answer.status == 200
            if answer.status not in (200, 403, 404) or CONTROL.search(body):
                faults.append(f"{path}: status {answer.status} or a control character")
            if "json" not in answer.headers["content-type"]:
                continue
            json.loads(body)
            _, wrong = window.open(url, scripts=0)
            faults += [f"{path}: {w}" for w in wrong]
        ok(not faults and asked > 8, f"room {number}: {asked} answers of the API to {person}", faults[:10])
        window.close()
    server.stop()
    log(server, number, "the server's")


with sync_playwright() as p:
    browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    trap = folder / "trap.html"
    trap.write_text("<!DOCTYPE html><meta http-equiv=content-security-policy content=\"img-src 'none'\"><title>x</title><p>" + NAMES[1] + NAMES[0] + "<img src=data:,x>")
    window = Watched(browser)
    _, wrong = window.open(trap.as_uri(), scripts=0)
    ok(any("dialog" in w for w in wrong) and any("policy" in w for w in wrong) and any("handlers" in w for w in wrong) and any("scripts" in w for w in wrong),
       "a page that is not on its guard is found out", wrong)
    window.close()
    ok(csv_faults("a,b\r\n=1,-2\r\n\t,x\r\n") == ["a cell begins '=1'", "a cell begins '\\t'"], "so is a formula", csv_faults("a,b\r\n=1,-2\r\n\t,x\r\n"))
    plain = folder / "plain"
    relief(ROOT / "Config", "plan", "--from", "2026-10-19", "--days", "14", "--out", str(plain), "--names", "--quiet")
    for number in range(1 if "--short" in sys.argv else 3):
        begun = time.monotonic()
        # The first room has the bare ones, and of the other forms some.
        names = NAMES[96 * number:96 * number + 96] if number < 2 else NAMES[192:] + NAMES[::3]
        config, people = room(number, names)
        exports(browser, config, people, number, plain)
        pages(browser, config, number)
        api(browser, config, people, number)
        print(f"room {number}: {len(people)} people, {refused} names refused so far, {opened} opened, {time.monotonic() - begun:.0f} s", flush=True)
    browser.close()
shutil.rmtree(folder, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
