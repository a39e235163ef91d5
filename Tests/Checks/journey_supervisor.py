#!/usr/bin/env python3
"""journey_supervisor.py RELIEF: a supervisor's morning in Debian's Chromium, once with JavaScript and once without.

A room of its own on a clock that stands at 08:00. The supervisor makes a rota, reviews what differs and publishes it, meets what somebody else
published in between, approves a swap that two people asked and agreed, grants and declines leave, reports somebody sick, finds cover, says that
they were told, undoes it, plans breaks anew and sees somebody step away from the floor. What each step did is read afterwards by the command
line from the record, with the server stopped. Needs chromium, and in the Python that runs it: pip playwright. Last line: 'N passed, N failed'."""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
SHIPPED = pathlib.Path(__file__).resolve().parent.parent.parent / "Config"
PASSWORD = "quiet-harbour-lantern-4"
NOW = "2026-10-12T08:00:00+01:00"
SUPERVISOR, OTHER, GIVER = "ahughes", "mstone", "kowen"
passed = failed = 0


def ok(holds, what, why=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(("PASS " if holds else "FAIL ") + what + ("" if holds else f"\n     {str(why)[-900:]}"), flush=True)
    return bool(holds)


class Room:
    """A copy of the shipped room without what its rules do not allow to be published, and its record."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="relief-journey-"))
        shutil.copytree(SHIPPED, self.folder / "Config", ignore=shutil.ignore_patterns("demand"))
        absences, people = self.folder / "Config/absences.csv", self.folder / "Config/people.csv"
        absences.write_text("".join(line for line in absences.open(encoding="utf-8") if "cfraser,court" not in line), encoding="utf-8")
        people.write_text("".join(line.rstrip("\n") + "2026-09-01\n" if line.startswith("ffarah,") else line
                                  for line in people.open(encoding="utf-8")), encoding="utf-8")
        self.people = {row["id"]: row for row in csv.DictReader(people.open(encoding="utf-8"))}
        self.env = {**os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": NOW, "RELIEF_DB": str(self.folder / "relief.db"),
                    "RELIEF_SNAPSHOTS": "off", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}
        self.relief("db", "create")

    def relief(self, *words, may=(0,)):
        done = subprocess.run([RELIEF, *words, "--config", str(self.folder / "Config")], capture_output=True, text=True, env=self.env, timeout=180)
        if done.returncode not in may:
            ok(False, f"relief {' '.join(words)} ends with {may}", (done.returncode, done.stdout, done.stderr))
        return done.stdout

    def json(self, *words, may=(0, 1)):
        return json.loads(self.relief(*words, "--json", may=may))

    def name(self, person):
        return self.people[person]["name"]

    def account(self, person):
        return re.findall(r"\b[a-z2-7]{26}\b", self.relief("account", "add", person, "--person", person))[-1]

    def serve(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.base = f"http://127.0.0.1:{probe.getsockname()[1]}"
        self.log = open(self.folder / "log", "ab")
        self.process = subprocess.Popen([RELIEF, "serve", "--listen", self.base[7:], "--config", str(self.folder / "Config")],
                                        env=self.env, stdout=self.log, stderr=self.log)
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", int(self.base.rsplit(":", 1)[1])), timeout=1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server did not start: " + (self.folder / "log").read_text()[-2000:])

    def stop(self):
        self.process.terminate()
        ok(self.process.wait(timeout=60) == 0, "the server stops when it is told to")
        self.log.close()


class Person:
    """Somebody's browser."""

    def __init__(self, browser, room, person, code, script):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", timezone_id="Europe/London", java_script_enabled=script)
        self.room, self.page, self.errors = room, context.new_page(), []
        self.page.set_default_timeout(300_000)
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.page.on("dialog", lambda d: d.accept())
        self.open("/first")
        for field, value in (("code", code), ("name", person), ("password", PASSWORD), ("again", PASSWORD)):
            self.page.fill(f"[name={field}]", value)
        self.press("main button[type=submit]")

    def open(self, path):
        self.status = self.page.goto(self.room.base + path).status
        return self.text()

    def press(self, what):
        """Presses a button or follows a link, and waits for the page behind it."""
        target = self.page.locator(what).first if isinstance(what, str) else what
        with self.page.expect_navigation() as answer:
            target.click()
        self.status = answer.value.status if answer.value else 0
        return self.text()

    def link(self, name):
        return self.page.get_by_role("link", name=name).first

    def button(self, name):
        return self.page.get_by_role("button", name=name).first

    def text(self):
        return self.page.locator("main").inner_text()

    def path(self):
        return self.page.url[len(self.room.base):]


def about(words, name=""):
    """What a link is called with what it is about, which is heard and not seen."""
    return re.compile(rf"^{words}\s*:\s*{re.escape(name)}")


def find_swap(room):
    """A shift of somebody and whom the program itself names as a partner for it, found by asking."""
    rows = list(room.json("rota", "show", "--from", "2026-10-20", "--days", "28"))
    own = sorted({row["start"][:10] for row in rows if row["person"] == GIVER and row["state"] in ("planned", "")})
    for day in own:
        text = room.relief("swap", "partners", f"{GIVER}:{day}", may=(0, 1, 2))
        for partner, takes in re.findall(r"\d\. (\S+), who gives \S+ \w+ (\d+ \w+ ?\d*)", text):
            for give in sorted({row["start"][:10] for row in rows if row["person"] == partner}):
                asked = room.relief("swap", "ask", f"{GIVER}:{day}", partner, "--takes", f"{partner}:{give}", "--as", GIVER, may=(0, 1, 2, 77))
                if re.search(r"its name is (\S+?-\d+)", asked):
                    return day, partner, give, re.search(r"its name is (\S+?-\d+)", asked)[1]
    return None


def journey(browser, script):
    how = "with JavaScript" if script else "without JavaScript"
    room = Room()
    # What two people ask and agree: asked at the command line, agreed in the browser.
    swap = find_swap(room)
    if not ok(swap, f"{how}: a swap is asked", ""):
        return
    day, partner, give, swap_name = swap
    # Leave of two people, to grant and to decline.
    rota = room.json("rota", "show", "--from", "2026-11-20", "--days", "20")
    leavers = []
    for row in rota:
        if row["role"] == "handler" and row["person"] not in (GIVER, partner, *[p for p, _ in leavers]) and row["state"] in ("planned", ""):
            leavers.append((row["person"], row["start"][:10]))
        if len(leavers) == 2:
            break
    (granted, granted_day), (declined, declined_day) = leavers
    for person, when in leavers:
        room.relief("leave", "ask", person, when, "--as", person)
    # A dispatcher of tomorrow's day shift who will be sick, and a handler who is on now.
    tomorrow = room.json("rota", "show", "--from", "2026-10-13", "--days", "1")
    sick = next(row["person"] for row in tomorrow if row["role"] == "dispatcher" and row["shift"] == "D" and row["state"] in ("planned", ""))
    today = room.json("rota", "show", "--from", "2026-10-12", "--days", "1")
    away = next(row["person"] for row in today if row["role"] == "handler" and row["shift"] == "D" and row["state"] in ("planned", ""))
    codes = {person: room.account(person) for person in dict.fromkeys((SUPERVISOR, OTHER, partner, away))}
    before = len(room.json("audit", "show"))
    room.serve()
    boss, other = (Person(browser, room, person, codes[person], script) for person in (SUPERVISOR, OTHER))
    ok(boss.status == 200, f"{how}: a supervisor signs in with a code", boss.status)

    # Make.
    text = boss.open("/rota")
    ok("Nothing is published yet" in text, "the board says that nothing is published", text[:400])
    boss.press(boss.link("Make a rota"))
    boss.page.fill("[name=from]", "12/10/2026")
    boss.page.fill("[name=to]", "8 Nov 2026")
    text = boss.press(boss.button("Make and check"))
    ok(re.search(r"days\s+28|28\s+days", text), "a rota of 28 days is made and checked", text[:600])
    ok(re.search(r"limits exceeded\s+0|0\s+limits exceeded", text), "no limit is exceeded", text[:600])

    # Publish, with somebody else quicker.
    text = boss.press(boss.link("Review and publish"))
    ok(boss.status == 200 and "Nothing is published yet, so nobody gains or loses a shift" in text, "the review says that all of it is new", text[:600])
    other.open("/rota/publish?from=2026-10-12&to=2026-10-25")
    text = other.press(other.button("Publish version 1"))
    ok(other.path().startswith("/rota?from=2026-10-12") and "Version 1" in text, "somebody else publishes two weeks meanwhile", (other.path(), text[:300]))
    text = boss.press(boss.button("Publish version 1"))
    ok(boss.status == 409 and "nothing was published" in text and "Version 2" in text, "then the review is out of date: 409 with what it comes to now", (boss.status, text[:400]))
    text = boss.press(boss.button("Publish version 2"))
    ok("Version 2" in text and f"by {room.name(SUPERVISOR)}" in text, "from there it is published, and the board says by whom", text[:400])

    # A swap that both agree to.
    taker = Person(browser, room, partner, codes[partner], script)
    taker.open("/me")
    text = taker.press(taker.page.locator("form[action='/me/swap'] button").filter(has_text=re.compile("agree|yes|take", re.I)).first)
    ok("Waits for a supervisor" in text, "the other agrees on their own page", text[:600])
    text = boss.open("/rota")
    ok(f"{room.name(GIVER)} gives" in text, "the board says that a swap waits", text[-2500:])
    ok(re.search(r" gives the (day|night) of \w{3} \d+ \w{3}, \d\d:\d\d–\d\d:\d\d, to ", text), "and which shifts change hands, with their hours", text[-2500:])
    text = boss.press(boss.page.locator("ol.needs li").filter(has_text="gives").get_by_role("link").first)
    ok("What it comes to" in text, "its cost stands before the answer", text)
    if "Choose one" in boss.page.content() and boss.page.locator("[name=reason]").input_value() == "":
        boss.page.select_option("[name=reason]", "request")
    text = boss.press(boss.button("Approve"))
    ok(boss.path() == "/rota" and f"{room.name(GIVER)} gives" not in text, "approved, it waits no more", (boss.path(), text[-900:]))
    ok("Last change: swap of" in text, "and is the last change", text[:600])

    # Leave.
    for person, answer in ((granted, "Approve"), (declined, "Decline")):
        boss.open("/rota")
        boss.press(boss.page.locator("ol.needs li").filter(has_text=room.name(person)).get_by_role("link").first)
        if boss.page.locator("[name=reason]").input_value() == "":
            boss.page.select_option("[name=reason]", "request")
        if boss.page.locator("[name=basis]").count():
            boss.page.select_option("[name=basis]", "agreement")
        boss.press(boss.button(answer))
        ok(boss.path() == "/rota", f"leave: {answer.lower()}", (boss.path(), boss.text()[:500]))

    # Sickness, cover, told, undo.
    boss.open("/day/2026-10-13")
    text = boss.press(boss.link(about("Report away", room.name(sick))))
    ok("would be away (sick)" in text and "Cover: Dispatcher" in text, "reporting somebody sick says first what it takes of the cover", text)
    text = boss.press(boss.button("Enter it"))
    ok(boss.path().startswith("/cover?on=2026-10-13") and f"for {room.name(sick)}" in text, "and leads to who can cover", (boss.path(), text[:300]))
    covers = boss.page.get_by_role("link", name=about("Covers")).first
    who = boss.page.locator("section[aria-labelledby=can] tbody th").first.inner_text()
    text = boss.press(covers)
    ok("What it comes to" in text and "Put them on this shift" in boss.page.content(), "choosing somebody says what it comes to", text)
    if boss.page.locator("[name=basis]").count():
        missed = boss.press(boss.button("Put them on this shift"))
        ok(boss.status == 422 and "There is a problem" in missed, "short notice wants to be said what it rests on", (boss.status, missed[:300]))
        boss.page.select_option("[name=basis]", "agreement")
    text = boss.press(boss.button("Put them on this shift"))
    ok(boss.path().startswith("/rota") and "Not yet told" in text, "who was put on it is to be told", (boss.path(), text[:300]))
    cover_person = next((p for p in room.people if room.name(p) == who.strip()), None)
    row = boss.page.locator("section[aria-labelledby=telling] tr").filter(has_text=who.strip())
    ok(row.count() == 1, "by name", (who, boss.text()[-600:]))
    row.locator("select[name=means]").select_option("phone")
    text = boss.press(row.get_by_role("button"))
    ok(boss.page.locator("section[aria-labelledby=telling] tr").filter(has_text=who.strip()).count() == 0, "told, they are to be told no more", text[-600:])
    text = boss.press(boss.page.locator("p.onward").get_by_role("link", name=about("Undo", "cover shift")))
    ok("Take it back" in boss.page.content() and "Cover shift of" in text, "undo shows first what it takes back", text)
    text = boss.press(boss.button("Take it back"))
    ok("Last change: undone: cover shift" in text, "taken back, that is the last change", text[:600])

    # Breaks, and the floor.
    text = boss.open("/day/2026-10-12/breaks?shift=D")
    ok(boss.status == 200 and "Re-plan breaks" in text, "breaks from now are planned with what differs first", (boss.status, text[:300]))
    boss.press(boss.button("Keep these breaks"))
    ok(boss.path() == "/day/2026-10-12", "and kept", (boss.path(), boss.text()[:300]))
    hand = Person(browser, room, away, codes[away], script)
    hand.open("/floor")
    hand.page.locator("summary").filter(has_text="Step away").click()
    text = hand.press(hand.page.locator("form[action='/floor/away']").get_by_role("button", name="Go"))
    ok(hand.path().startswith("/floor/away"), "somebody steps away from the floor", (hand.path(), text[:300]))
    text = boss.open("/floor")
    ok("away" in boss.page.locator("tr").filter(has_text=room.name(away)).first.inner_text().lower(), "the supervisor sees them away", text[:900])
    seen = boss.open("/undo") + boss.open("/rota")
    ok("step" not in seen.lower().replace("steps", ""), "and no list of changes says so", seen[:300])
    for person, name in ((boss, "supervisor"), (other, "other supervisor"), (taker, "swap partner"), (hand, "handler")):
        # A page that is refused on purpose is reported by the browser itself.
        noise = [e for e in person.errors if "409" not in e and "422" not in e]
        ok(not noise, f"nothing in the console of the {name}", noise)
    room.stop()

    # What the record says, read by the command line.
    diff = room.json("rota", "diff", "1", "2")
    ok(diff == [], "versions 1 and 2 differ for nobody", diff[:3])
    states = room.relief("swap", "list", "--all")
    ok(re.search(rf"{re.escape(swap_name)}\s+done", states), "the swap is done", states)
    after = room.json("rota", "show", "--from", day, "--days", "1")
    ok(any(row["person"] == partner for row in after) and not any(row["person"] == GIVER and row["state"] in ("planned", "") for row in after),
       "its shift has changed hands", [row for row in after if row["person"] in (GIVER, partner)])
    absences = room.json("absence", "list")
    def has(person, kind, when):
        return any(row.get("person") == person and row.get("kind") == kind and when in str(row) for row in absences)
    def state(person, when):
        return [row["state"] for row in room.json("rota", "show", "--from", when, "--days", "1") if row["person"] == person and row["start"].startswith(when)]

    ok(all(s.startswith("absent") for s in state(granted, granted_day)) and state(granted, granted_day), "leave that was granted stands", state(granted, granted_day))
    ok(state(declined, declined_day) == ["planned"], "leave that was declined does not", state(declined, declined_day))
    ok("Nothing waits" in subprocess.run([RELIEF, "leave", "waiting", "--config", str(room.folder / "Config")], capture_output=True, text=True, env=room.env).stderr,
       "and nobody waits")
    ok(has(sick, "sick", "2026-10-13"), "somebody is sick", [r for r in absences if r.get("person") == sick])
    rows = room.json("rota", "show", "--from", "2026-10-13", "--days", "1")
    if ok(cover_person, "who covered is somebody of the room", who):
        ok(not any(row["person"] == cover_person and row["shift"] == "D" for row in rows), "the cover was taken back", [r for r in rows if r["person"] == cover_person])
    entries = room.json("audit", "show", "--from", "1")
    commands = [entry["command"] for entry in entries]
    wanted = ["rota publish", "rota publish", "swap agree", "swap approve", "leave grant", "leave refuse", "absence add", "shift assign", "rota told", "undo", "break tell", "away start"]
    found = [c for c in commands if c in set(wanted)]
    ok(found[-len(wanted):] == wanted, "the journal has each of it once, in order", found)
    by = {entry["command"]: entry["by"] for entry in entries}
    ok(by.get("swap approve") == SUPERVISOR and by.get("swap agree") == partner and by.get("leave grant") == SUPERVISOR, "under the names of who did it", by)
    ok("exit 0" if room.relief("audit", "verify") else False, "and the journal is whole")
    shutil.rmtree(room.folder, ignore_errors=True)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"],
                                         env={**os.environ, "LANGUAGE": "en_GB", "LANG": "en_GB.UTF-8"})
    for script in (True, False):
        try:
            journey(browser, script)
        except Exception as error:  # a step that cannot go on is one that failed
            ok(False, f"the journey {'with' if script else 'without'} JavaScript goes on to its end", repr(error))
    browser.close()
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
