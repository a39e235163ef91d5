#!/usr/bin/env python3
"""journey_lead.py RELIEF: a hard call on its way through the pages, in Debian's Chromium, once with scripts and once without.

A room of its own on a clock that is held: a supervisor records a call that was hard for somebody on the floor; a welfare lead answers
the flag with an offer, opens the notes, enters the talk, the follow-up and the end; the person says yes on their own page and sees
who read what. The supervisor corrects what they recorded until the person has seen it, a colleague tells of somebody they are worried
about and takes it back. On the way: what the supervisor's, a practitioner's and a colleague's pages say and do not say. With scripts each page
is also held against axe (WCAG 2.2 AA and best practice) and its width at 320, 768 and 1440 pixels, light and dark.
Needs apt chromium and pip requirements-pages.txt. Last line: 'N passed, N failed'."""
import json, os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
SHOTS = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NOW = "2026-10-22T10:00:00+01:00"
SUPERVISOR, LEAD, PRACTITIONER = "ahughes", "adams", "revans"
# Nothing of this is a supervisor's, a practitioner's or a colleague's to read.
SECRET = ["offered", "accepted", "declined", "a child", "hard call", "flag", "closed", "one call of this kind", "rang the desk"]
passed = failed = 0


def ok(good, name, why=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("PASS " if good else "FAIL ") + name + ("" if good else f"\n{str(why)[-1200:]}"), flush=True)
    return good


class Room:
    """A record of its own, with an account for each who signs in, and the server."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.env = {**os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": NOW, "RELIEF_SNAPSHOTS": "off", "TMPDIR": str(self.folder)}
        self.place = ["--config", str(ROOT / "Config"), "--db", str(self.folder / "relief.db")]
        self.relief("db", "create")
        floor = json.loads(self.relief("floor", "--as", SUPERVISOR, "--json"))
        taken = {SUPERVISOR, LEAD, PRACTITIONER}
        on = [p["person"] for p in people(floor) if p["person"] not in taken and p.get("role") == "handler"]
        self.person, self.colleague = sorted(on)[:2]
        names = dict(line.split(",")[:2] for line in (ROOT / "Config" / "people.csv").read_text().splitlines()[1:])
        self.name = names[self.person]
        self.accounts = {}
        for who in [SUPERVISOR, LEAD, PRACTITIONER, self.person, self.colleague]:
            self.accounts[who] = self.relief("account", "add", who, "--person", who).strip().split(" ")[-1]
        self.out = self.folder / "out"
        self.process = subprocess.Popen([RELIEF, "serve", *self.place, "--listen", "127.0.0.1:0"], env=self.env,
                                        stdout=open(self.out, "wb"), stderr=open(self.folder / "log", "wb"))
        begun = time.monotonic()
        while not (found := re.search(r"http://127\.0\.0\.1:\d+", self.out.read_text())) and time.monotonic() - begun < 120:
            time.sleep(0.1)
        self.base = found[0]

    def relief(self, *command):
        done = subprocess.run([RELIEF, *command, *self.place], env=self.env, capture_output=True, text=True, timeout=120)
        if done.returncode:
            raise SystemExit(f"relief {' '.join(command)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)
        return code


def people(found):
    """The objects with a person in a JSON answer, wherever they stand."""
    if isinstance(found, dict):
        return ([found] if "person" in found else []) + [p for v in found.values() for p in people(v)]
    return [p for v in found for p in people(v)] if isinstance(found, list) else []


class Seat:
    """Somebody at a browser of their own."""

    def __init__(self, browser, room, who, script):
        self.room, self.who, self.script = room, who, script
        self.context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", timezone_id="Europe/London",
                                           reduced_motion="reduce", java_script_enabled=script)
        self.page, self.errors = self.context.new_page(), []
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" and "status of 4" not in m.text else None)
        self.page.on("pageerror", lambda e: self.errors.append(str(e)))
        self.accepts = False
        self.page.on("dialog", lambda d: d.accept() if self.accepts else (self.errors.append("dialog"), d.dismiss()))
        self.open("/first")
        for field, value in [("code", room.accounts[who]), ("name", who), ("password", "drei kleine worte mehr"), ("again", "drei kleine worte mehr")]:
            self.page.fill(f"main [name={field}]", value)
        self.press("main button[type=submit]")

    def open(self, path):
        return self.page.goto(self.room.base + path).status

    def press(self, what):
        with self.page.expect_navigation():
            (self.page.locator(what) if what.startswith("main") else self.page.get_by_role("button", name=what).first).click()

    def text(self, path=None):
        if path:
            self.open(path)
        return self.page.locator("main").inner_text()

    def looks_right(self, name):
        """axe and width of the page as it stands, without asking for it again: a form's answer is a page too."""
        if not self.script:
            return
        faults = []
        for scheme in ("light", "dark"):
            for width in (320, 768, 1440):
                self.page.set_viewport_size({"width": width, "height": 900})
                self.page.emulate_media(color_scheme=scheme)
                wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                faults += [f"{scheme} {width}: {wide} px too wide"] if wide > 0 else []
                if SHOTS:
                    SHOTS.mkdir(parents=True, exist_ok=True)
                    self.page.screenshot(path=SHOTS / f"{name.replace(' ', '-')}-{scheme}-{width}.png", full_page=True)
                # Layout differs by width and colour by scheme: axe sees each of both, not each pair.
                if (scheme == "dark") != (width == 768):
                    continue
                found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
                faults += [f"{scheme} {width}: {v['id']}: {v['nodes'][0]['html'][:140]}" for v in found]
        self.page.set_viewport_size({"width": 1440, "height": 900})
        self.page.emulate_media(color_scheme="light")
        ok(not faults, f"{name}: axe and width at three widths, light and dark", "\n".join(faults))


def silent(text, name, but=()):
    said = [word for word in SECRET if re.search(rf"\b{word}", text.lower()) and word not in but]
    ok(not said, f"{name}: nothing that is not theirs", f"{said} in {text}")


def journey(browser, script):
    how = "with scripts" if script else "without scripts"
    room = Room()
    seats = {who: Seat(browser, room, who, script) for who in room.accounts}
    boss, lead, hand, person, colleague = (seats[w] for w in [SUPERVISOR, LEAD, PRACTITIONER, room.person, room.colleague])
    print(f"-- {how}: {room.name} is on the floor at {NOW}")

    # A supervisor records that a call was hard.
    boss.open("/floor")
    with boss.page.expect_navigation():
        boss.page.get_by_role("link", name="A call was hard for somebody").click()
    boss.looks_right("hard call")
    boss.page.get_by_label(room.name, exact=True).check()
    boss.press("Record it")
    ok("Say of which kind" in boss.text(), f"{how}: a form without its kind says so")
    ok(boss.page.get_by_label(room.name, exact=True).is_checked(), f"{how}: and keeps what was chosen")
    boss.looks_right("hard call refused")
    boss.page.get_by_label("Of which kind").select_option("child")
    boss.press("Record it")
    ok("Recorded." in boss.text(), f"{how}: a supervisor records a hard call from the floor", boss.text())
    silent(boss.text("/debriefs"), f"{how}: the supervisor's debriefs before the offer")

    # What they recorded can be corrected until it was seen.
    boss.open("/me/raised")
    ok(room.name in boss.text(), f"{how}: the supervisor sees what they recorded", boss.text())
    silent(boss.text(), f"{how}: and not of which kind it was", but=["hard call"])
    boss.looks_right("raised")
    with boss.page.expect_navigation():
        boss.page.get_by_role("link", name="Change or withdraw").first.click()
    boss.looks_right("raised entry")
    boss.press("Correct it")
    ok("Say what was otherwise" in boss.text(), f"{how}: a correction of nothing says so", boss.text())
    boss.looks_right("raised entry refused")
    boss.page.get_by_label("It was at another time").fill("09:55")
    boss.press("Correct it")
    ok("Corrected." in boss.text(), f"{how}: the supervisor corrects the time", boss.text())
    ok("09:55" in person.text("/me/record"), f"{how}: the person sees it corrected", person.text())
    person.looks_right("own record")

    # The lead answers the flag.
    ok(room.name in lead.text("/debriefs") and "Answer it" in lead.text(), f"{how}: the lead sees the flag", lead.text())
    lead.looks_right("log with flag")
    lead.press("Answer it")
    ok("What it comes to" in lead.text() and "Wellbeing check, offered".lower() in lead.text().lower(), f"{how}: what an offer comes to, before it is made", lead.text())
    lead.looks_right("offer")
    lead.page.get_by_label("When it happened").fill("sometime")
    lead.press("Enter it")
    ok("Write the time as" in lead.text(), f"{how}: a time that is none is said beside its field")
    lead.looks_right("offer refused")
    lead.page.get_by_label("When it happened").fill("")
    lead.page.get_by_label("Note", exact=True).fill("Rang the desk <script>alert(1)</script>")
    lead.press("Enter it")
    ok(lead.page.url.endswith("/debriefs") and "Answer it" not in lead.text(), f"{how}: the flag is answered by the offer", lead.text())
    link = lead.page.locator("#cases").locator("xpath=ancestor::table").locator("tbody th a")
    path = link.first.get_attribute("href")
    ok(link.count() == 1 and re.fullmatch(r"/debriefs/[a-z0-9]+-\d+", path or ""), f"{how}: one case is open", path)

    # Others find nothing, or times alone.
    silent(boss.text("/debriefs"), f"{how}: the supervisor's debriefs after the offer")
    ok(hand.open(path) == 404 and hand.open("/debriefs/aaaaaaaa-1") == 404, f"{how}: a practitioner finds no case of others")
    ok(colleague.open("/debriefs") == 403, f"{how}: a colleague has no debriefs")

    # The notes: first that they are read, then what they say.
    with lead.page.expect_navigation():
        link.first.click()
    ok("Open the notes" in lead.text() and "What happened so far" not in lead.text(), f"{how}: looking at a case shows no notes", lead.text())
    lead.looks_right("case")
    ok("Nobody has read any of it." in person.text("/me/record"), f"{how}: looking is no reading")
    lead.press("Open the notes")
    ok("What happened so far" in lead.text() and "One call of this kind" in lead.text() and "Rang the desk" not in lead.text(), f"{how}: opened, they show what happened and why", lead.text())
    lead.looks_right("case opened")
    lead.press("Read it")
    ok("Rang the desk <script>alert(1)</script>" in lead.text(), f"{how}: a text is read by itself, and is text", lead.text())
    lead.looks_right("text")
    lead.open(path)
    lead.press("Open their hard calls too")
    ok("A child" in lead.text(), f"{how}: the hard calls are a reading of their own", lead.text())
    lead.looks_right("case with calls")

    # The person says yes on their own page.
    said = person.text("/me/record")
    ok("Yes, please" in said and "offered" in said, f"{how}: the offer is on the person's own page", said)
    person.press("Yes, please")
    ok("accepted" in person.text(), f"{how}: they accept", person.text())

    # Held, the follow-up, closed.
    for word, after in [("Held: wellbeing check", "Wellbeing check held"), ("Held: look-in", "Look-in held")]:
        lead.open(path)
        lead.press(word)
        ok("What it comes to" in lead.text(), f"{how}: {word}: what it comes to first", lead.text())
        if word.endswith("check"):
            lead.looks_right("held")
        lead.press("Enter it")
        ok(after in lead.text(), f"{how}: {after.lower()}", lead.text())
    lead.page.get_by_text("Close the case").click()
    lead.press("Close it")
    ok("is closed, and stays so" in lead.text(), f"{how}: what closing comes to", lead.text())
    lead.press("Enter it")
    ok("Nothing is open." in lead.text(), f"{how}: closed, nothing is open", lead.text())
    lead.looks_right("log with nothing open")
    ok(lead.open(path) == 404, f"{how}: a closed case is open to nobody")

    # What each reads in the end.
    own = person.text("/me/record")
    names = dict(line.split(",")[:2] for line in (ROOT / "Config" / "people.csv").read_text().splitlines()[1:])
    read = own.split("Who read it")[-1]
    ok("closed: done" in own and "look-in held" in own, f"{how}: the person sees the whole course", own)
    ok(read.count(names[LEAD]) == 3 and all(w in read for w in ("case", "log", "text")), f"{how}: and each reading, by whom", read)
    for at in ["/debriefs", "/floor", "/handover", "/rota?people=all"]:
        # The floor's link to the form, which names nobody, is the one place with these words.
        silent(boss.text(at).replace("A call was hard for somebody", ""), f"{how}: the supervisor's {at.split('?')[0]} in the end")
    ok(boss.open(path) == 404, f"{how}: the supervisor finds no case")
    silent(colleague.text("/floor") + colleague.text("/me/record").split("Hard calls")[0], f"{how}: a colleague's floor",
           but=["hard call"])
    ok("No quarter is complete yet" in lead.text("/debriefs/trends"), f"{how}: no trends before a quarter is whole", lead.text())
    lead.looks_right("trends")

    # Without a flag: a supervisor offers, holds, and finds nothing once it was declined.
    boss.open("/debriefs")
    boss.page.get_by_text("Offer somebody support").click()
    boss.page.get_by_label("To whom").select_option(room.colleague)
    boss.press("See what it comes to")
    silent(boss.text().replace("Offered, never imposed: declining costs nothing.", ""), f"{how}: a supervisor's offer")
    boss.press("Enter it")
    with boss.page.expect_navigation():
        boss.page.locator("table a").first.click()
    silent(boss.text().replace("They said no", ""), f"{how}: the talk that a supervisor holds")
    boss.looks_right("talk")
    talk = boss.page.url.replace(room.base, "")
    colleague.open("/me/record")
    colleague.press("No, thank you")
    ok(boss.open(talk) == 404 and "In your hands" not in boss.text("/debriefs"), f"{how}: once declined there is nothing for the supervisor", boss.text())
    boss.looks_right("debriefs with nothing")
    ok("declined" in lead.text("/debriefs").lower(), f"{how}: and the lead knows", lead.text())

    # Once the person says that they have seen it, what the supervisor recorded is theirs alone.
    person.open("/me/record")
    person.press("I have seen it")
    ok("Nothing that you could still change." in boss.text("/me/raised"), f"{how}: once seen it is the person's alone", boss.text())

    # Worried about somebody: what they will see first, then sent, then taken back.
    colleague.open("/floor/concern")
    colleague.looks_right("concern")
    colleague.press("Go on")
    ok("Say who it is about" in colleague.text(), f"{how}: a concern about nobody says so", colleague.text())
    colleague.page.get_by_label("Who seems not themselves?").select_option(room.person)
    colleague.press("Go on")
    ok("that a colleague raised a concern about them, not who" in colleague.text(), f"{how}: what they will see comes first", colleague.text())
    colleague.looks_right("concern shown")
    ok("concern: not themselves" not in person.text("/me/record"), f"{how}: reading it sends nothing", person.text())
    def looks():
        # The clock runs on meanwhile: how long somebody has been at a desk is no news.
        return [re.sub(r"\d+ h \d+ min|\d+ (h|min)|\d\d:\d\d", "·", boss.text(at)) for at in ["/floor", "/rota", "/people", "/undo"]]
    before = looks()
    colleague.press("Send it")
    ok("Sent." in colleague.text() and room.name in colleague.text(), f"{how}: it is sent, and can be taken back", colleague.text())
    own = person.text("/me/record")
    ok("concern: not themselves" in own and "a colleague" in own, f"{how}: the person sees it, and not who", own)
    ok(looks() == before, f"{how}: no page of the supervisor's changed by it", [pair for pair in zip(before, looks()) if pair[0] != pair[1]])
    colleague.open("/me/raised")
    with colleague.page.expect_navigation():
        colleague.page.get_by_role("link", name="Change or withdraw").first.click()
    colleague.accepts = True
    colleague.press("Withdraw it")
    ok("Withdrawn" in colleague.text(), f"{how}: they take it back", colleague.text())
    ok("concern: not themselves" not in person.text("/me/record"), f"{how}: and it is gone for the person", person.text())

    for who, seat in seats.items():
        ok(not seat.errors, f"{how}: no error, dialog or report in {who}'s browser", seat.errors)
        seat.context.close()
    ok(room.stop() == 0, f"{how}: exit 0")


with sync_playwright() as pw:
    browser = pw.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"],
                                 env={**os.environ, "LANGUAGE": "en_GB", "LANG": "en_GB.UTF-8"})
    for script in (True, False):
        journey(browser, script)
    browser.close()
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
