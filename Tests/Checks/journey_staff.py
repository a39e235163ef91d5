#!/usr/bin/env python3
"""journey_staff.py RELIEF: a member of staff's way through their own pages in a real browser, with scripts and without.

A published room of its own, once for each way. Somebody makes a calendar link and a program reads it; they look whom to ask for a
swap, see what it would do and ask; the other agrees; a supervisor approves it, on the board where it has the form and else at the
command line between two runs of the server; the swap arrives in the same feed, read by another's parser; they ask for leave with its
clash shown before, take a day back, and open their own record. Then they give a shift away for nothing and call it off, record a hard
call of their own, correct and withdraw it, and ask a welfare lead for a talk, of which no page of the supervisor's says anything. Needs Debian's chromium, and playwright and icalendar in the Python
that runs it. Prints a line a step; the last is 'N passed, N failed'.
"""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

import icalendar
from playwright.sync_api import sync_playwright

RELIEF = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/relief")
SHIPPED = pathlib.Path(__file__).resolve().parent.parent.parent / "Config"
NOW = "2026-10-12T08:00:00+01:00"
PASSWORD = "quiet-harbour-lantern-4"
STAFF, BOSS = "kowen", "ahughes"
passed = failed = 0


def ok(holds, what, why=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(("PASS" if holds else "FAIL"), what, "" if holds else str(why)[-900:], flush=True)
    return holds


class Room:
    """A record of its own: the shipped room without what its rules do not allow to be published."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="relief-journey-")
        self.config = pathlib.Path(self.folder) / "Config"
        shutil.copytree(SHIPPED, self.config, ignore=shutil.ignore_patterns("demand"))
        absences = self.config / "absences.csv"
        absences.write_text("".join(
            line for line in absences.open(encoding="utf-8") if "cfraser,court" not in line), encoding="utf-8")
        people = self.config / "people.csv"
        people.write_text("".join(
            line.rstrip("\n") + "2026-09-01\n" if line.startswith("ffarah,") else line
            for line in people.open(encoding="utf-8")), encoding="utf-8")
        self.env = {**os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": NOW, "RELIEF_DB": f"{self.folder}/relief.db",
                    "RELIEF_SNAPSHOTS": "off", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.relief("db", "create")
        self.relief("rota", "publish", "--from", "2026-10-12", "--days", "56", "-q")

    def relief(self, *words):
        done = subprocess.run([RELIEF, *words, "--config", str(self.config)], capture_output=True, text=True, env=self.env, timeout=180)
        if done.returncode != 0:
            ok(False, f"relief {' '.join(words)} ends with 0", (done.returncode, done.stdout, done.stderr))
        return done.stdout + done.stderr

    def account(self, person):
        return re.findall(r"\b[a-z2-7]{26}\b", self.relief("account", "add", person, "--person", person))[-1]

    def start(self):
        log = open(f"{self.folder}/log", "ab")
        self.server = subprocess.Popen(
            [RELIEF, "serve", "--listen", f"127.0.0.1:{self.port}", "--config", str(self.config)], env=self.env, stdout=log, stderr=log)
        for _ in range(600):
            try:
                with urllib.request.urlopen(self.base + "/healthz", timeout=5):
                    return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server did not start: " + open(f"{self.folder}/log").read()[-2000:])

    def stop(self):
        self.server.terminate()
        return self.server.wait(timeout=60)

    def feed(self, path):
        with urllib.request.urlopen(self.base + path, timeout=60) as answer:
            return answer.read()


def shifts(data):
    """UID → (start, status) of the feed's events."""
    return {str(e["UID"]): (e["DTSTART"].dt, str(e.get("STATUS"))) for e in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def working(data):
    return {start.date() for start, status in shifts(data).values() if status != "CANCELLED"}


class Hand:
    """Somebody at a browser."""

    def __init__(self, room, browser, script, name):
        self.room, self.name = room, name
        self.context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB", timezone_id="Europe/London",
                                           java_script_enabled=script, reduced_motion="reduce")
        self.context.set_default_timeout(120_000)
        self.page = self.context.new_page()
        self.errors = []
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.page.on("dialog", lambda d: d.accept())

    def open(self, path):
        return self.page.goto(self.room.base + path).status

    def press(self, text, within="main"):
        self.page.locator(within).get_by_role("button", name=text).first.click()
        self.page.wait_for_load_state()

    def follow(self, text):
        self.page.locator("main").get_by_role("link", name=text).first.click()
        self.page.wait_for_load_state()

    def text(self):
        return self.page.locator("main").inner_text()

    def first(self, code):
        self.open("/first")
        for name, value in {"code": code, "name": self.name, "password": PASSWORD, "again": PASSWORD}.items():
            self.page.fill(f"[name={name}]", value)
        self.page.locator("main form button[type=submit]").first.click()
        self.page.wait_for_load_state()
        return self.open("/me") == 200

    def sign_in(self):
        self.open("/sign-in")
        self.page.fill("[name=name]", self.name)
        self.page.fill("[name=password]", PASSWORD)
        self.page.locator("main form button[type=submit]").first.click()
        self.page.wait_for_load_state()


def journey(browser, script):
    way = "with scripts" if script else "without scripts"
    room = Room()
    staff_code, boss_code = room.account(STAFF), room.account(BOSS)
    room.start()
    staff = Hand(room, browser, script, STAFF)
    ok(staff.first(staff_code), f"{way}: signs in with a code and sees their shifts", staff.text())

    # A calendar link, and a program that reads it.
    staff.follow("Calendar links")
    staff.page.fill("[name=label]", "Phone")
    staff.press("Make the link")
    address = staff.page.input_value("#address")
    path = address.removeprefix(room.base)
    ok(re.fullmatch(r"/s/rf_[\w-]{43}\.ics", path), f"{way}: makes a calendar link", address)
    before = room.feed(path)
    ok(len(shifts(before)) > 100, f"{way}: a program reads {len(shifts(before))} shifts from it")
    staff.open("/me")
    ok("You have 1 calendar link, last read" in staff.text(), f"{way}: my shifts says when it was last read", staff.text()[:600])

    # A swap: whom to ask, what it would do, asked.
    staff.page.locator(".duties a").first.click()
    staff.page.wait_for_load_state()
    offered = staff.page.locator("a.step-on")
    ok(offered.count() > 0, f"{way}: {offered.count()} partners with whom no rule stands against it", staff.text())
    offered.first.click()
    staff.page.wait_for_load_state()
    shown = staff.text()
    ok("No rule stands against it for either of you" in shown and "Shortest rest between two shifts" in shown,
       f"{way}: sees what the swap would do", shown)
    fields = {name: staff.page.locator(f"form[action='/me/swap/ask'] input[name={name}]").input_value() for name in ("shift", "with", "for")}
    staff.press(re.compile("^Ask "))
    ok("Waits for" in staff.text(), f"{way}: asks, and sees for whom it waits", staff.text()[:600])
    ok(room.feed(path) == before, f"{way}: nothing changed in the feed yet")

    # The other agrees.
    ok(room.stop() == 0, f"{way}: the server stops")
    partner_code = room.account(fields["with"])
    room.start()
    partner = Hand(room, browser, script, fields["with"])
    ok(partner.first(partner_code) and "Waits for you" in partner.text(), f"{way}: the other is asked", partner.text()[:600])
    partner.press(re.compile("^Agree"))
    ok("Waits for a supervisor" in partner.text(), f"{way}: the other agrees", partner.text()[:600])

    # A supervisor approves.
    boss = Hand(room, browser, script, BOSS)
    boss.first(boss_code)
    boss.open("/rota")
    approve = boss.page.locator("main").get_by_role("button", name=re.compile("^Approve"))
    if approve.count() > 0:
        reason = boss.page.locator("form", has=approve.first).locator("select[name=reason]")
        if reason.count() > 0:
            reason.first.select_option("request")
        approve.first.click()
        boss.page.wait_for_load_state()
        print(f"     {way}: approved on the board")
    else:
        room.stop()
        named = next(line.split()[0] for line in room.relief("swap", "list", "--as", BOSS).splitlines() if " agreed " in f" {line} ")
        room.relief("swap", "approve", named, "--reason", "request", "--as", BOSS)
        room.start()
        print(f"     {way}: approved at the command line, as the board has no form for it")
    after = room.feed(path)
    given, taken = fields["shift"][:10], fields["for"][:10]
    days = {day.isoformat() for day in working(after)}
    ok(given not in days and taken in days, f"{way}: the swap arrives in the feed: {given} goes, {taken} comes",
       sorted(d for d in days if "2026-10-10" < d < "2026-11-20"))
    gone = [uid for uid, (start, status) in shifts(after).items() if status == "CANCELLED" and start.date().isoformat() == given]
    ok(len(gone) == 1 and gone[0] in shifts(before), f"{way}: what goes is called off under its own name", gone)
    staff.open("/me")
    if "Sign in" in staff.page.title():
        staff.sign_in()
        staff.open("/me")
    ok("taken in a swap" in staff.text(), f"{way}: my shifts says so", staff.text()[:900])
    if staff.page.get_by_role("button", name=re.compile("^I have seen")).count() > 0:
        staff.press(re.compile("^I have seen"))
    ok("changes to your shifts" not in staff.text().lower(), f"{way}: and that it was seen", staff.text()[:600])

    # Leave, its clash shown before.
    staff.open("/me/leave")
    for name, value in {"from": "1 Nov 2026", "to": "8/11/2026"}.items():
        staff.page.fill(f"[name={name}]", value)
    staff.press("Show what it would mean")
    shown = staff.text()
    ok("It takes" in shown and "would be left" in shown and "What it meets" in shown, f"{way}: leave shows what it costs and meets", shown)
    staff.press("Ask for it")
    ok("Take it back" in staff.text() and "Sun 1 Nov 2026 to Sun 8 Nov" in staff.text().replace("Sun 1 Nov to", "Sun 1 Nov 2026 to"),
       f"{way}: and is asked for", staff.text())
    staff.page.fill("[name=from]", "2 Nov 2026")
    staff.page.fill("[name=to]", "")
    staff.press("Show what it would mean")
    ok("It cannot be asked as it is" in staff.text(), f"{way}: the same day a second time cannot be asked", staff.text())
    staff.press(re.compile("^Take it back"))
    ok("Take it back" not in staff.text(), f"{way}: and what was asked can be taken back", staff.text())

    # Their own record.
    staff.open("/me")
    staff.follow("Your own record")
    ok("Who read it" in staff.text(), f"{way}: opens their own record and who read it", staff.text())

    # A shift given away for nothing.
    staff.open("/me")
    staff.follow("Give a shift away")
    staff.press("Show whom to ask")
    takers = staff.page.locator("a.step-on")
    ok(takers.count() > 0, f"{way}: {takers.count()} who can take a shift with no rule against it", staff.text())
    takers.first.click()
    staff.page.wait_for_load_state()
    ok("Nothing in return" in staff.text() and "No rule stands against it" in staff.text(), f"{way}: sees what giving it away would do", staff.text())
    staff.press(re.compile("^Ask "))
    ok("for nothing. Waits for" in staff.text(), f"{way}: asks, and sees for whom it waits", staff.text()[:600])
    staff.press(re.compile("^Call it off"))
    ok("for nothing" not in staff.text(), f"{way}: and calls it off", staff.text()[:600])

    # A hard call of their own: recorded, corrected, withdrawn.
    staff.follow("A call was hard for you")
    staff.page.fill("[name=at]", "soonish")
    staff.press("Record it")
    ok("Say of which kind it was" in staff.text() and "Write the time as" in staff.text(),
       f"{way}: what a hard call wants is said beside its fields, at once", staff.text())
    staff.page.get_by_label("Of which kind").select_option(label="A death")
    staff.page.fill("[name=at]", "07:40")
    staff.press("Record it")
    ok("Recorded, for you." in staff.text() and "A death" in staff.text(), f"{way}: it is on their own record", staff.text())
    staff.follow("Correct or withdraw")
    staff.page.get_by_label("It was of another kind").select_option(label="A child")
    staff.press("Correct it")
    ok("Corrected." in staff.text() and "A child" in staff.text() and "A death" not in staff.text(), f"{way}: they correct it", staff.text())
    staff.follow("Correct or withdraw")
    staff.press("Withdraw it")
    ok("None recorded." in staff.text(), f"{way}: they withdraw it", staff.text())

    # A talk with a welfare lead, of which a supervisor's pages say nothing.
    def looks():
        found = []
        for path in ("/rota", "/floor", "/handover", "/debriefs", "/people", "/undo"):
            boss.open(path)
            if "Sign in" in boss.page.title():
                boss.sign_in()
                boss.open(path)
            # The clock runs on meanwhile: how long somebody has been at a desk is no news.
            found.append(re.sub(r"\d+ h \d+ min|\d+ (h|min)|\d\d:\d\d", "·", boss.text()))
        return found
    before = looks()
    staff.open("/me")
    staff.follow("Ask for a talk")
    ok("It will reach the welfare lead" in staff.text() and "not an emergency line" in staff.text(),
       f"{way}: whom a talk reaches is said before it is sent", staff.text())
    staff.press("Send it to the welfare leads")
    ok("A few words are needed" in staff.text(), f"{way}: a few words are wanted", staff.text())
    staff.page.fill("[name=text]", "Please ring me <b>")
    staff.press("Send it to the welfare leads")
    ok("It has reached the welfare lead" in staff.text(), f"{way}: it is sent", staff.text())
    after = looks()
    ok(after == before, f"{way}: no page of the supervisor's changed by it",
       [(old, new) for olds, news in zip(before, after) for old, new in zip(olds.splitlines(), news.splitlines()) if old != new])
    staff.open("/me/wishes")
    staff.page.get_by_label("Angharad Hughes").check()
    staff.press("Keep it")
    ok("Kept." in staff.text() and staff.page.get_by_label("Angharad Hughes").is_checked(), f"{way}: their wishes are kept", staff.text())
    ok(not (staff.errors + partner.errors + boss.errors), f"{way}: no script failed", staff.errors + partner.errors + boss.errors)
    for hand in (staff, partner, boss):
        hand.context.close()
    ok(room.stop() == 0, f"{way}: the server stops at the end")
    shutil.rmtree(room.folder, ignore_errors=True)


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"],
                                          env={**os.environ, "LANGUAGE": "en_GB", "LANG": "en_GB.UTF-8"})
    for one in (True, False):
        try:
            journey(chromium, one)
        except Exception as error:
            ok(False, f"the journey {'with' if one else 'without'} scripts comes to its end", error)
    chromium.close()
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
