#!/usr/bin/env python3
"""feed_test.py [RELIEF]: a running server's calendar links, as calendar programs meet them.

A room of its own with two people who sign in and make links in pages, on a clock that stands still; then plain requests,
vdirsyncer, khal and Radicale read them, a shift is called off, and links are ended. Needs, in the Python that runs it:
pip icalendar vdirsyncer khal radicale. Last line: 'N passed, N failed'.
"""
import hashlib
import http.cookiejar
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

import icalendar

RELIEF = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/relief")
BIN = os.path.dirname(sys.executable)
PASSWORD = "quiet-harbour-lantern-4"
NOW = "2026-10-12T08:00:00+01:00"
passed = failed = 0


def ok(holds, what, why=""):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(("ok  " if holds else "FAIL"), what, "" if holds else str(why)[-600:], flush=True)


folder = tempfile.mkdtemp(prefix="relief-feeds-")
env = {
    **os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": NOW, "RELIEF_DB": f"{folder}/relief.db",
    "RELIEF_SNAPSHOTS": "off", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
}


def relief(*words, now=NOW, status=0):
    done = subprocess.run(
        [RELIEF, *words, "--config", CONFIG], capture_output=True, text=True, env={**env, "RELIEF_NOW": now}, timeout=120)
    if done.returncode != status:
        ok(False, f"relief {' '.join(words)} ends with {status}", (done.returncode, done.stdout, done.stderr))
    return done.stdout + done.stderr


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# The same for each run of the server: a calendar program knows a link by its whole address.
PORT = free_port()


class Server:
    """The real program, listening on a port of its own until the block ends."""

    def __init__(self, now=NOW):
        self.now = now

    def __enter__(self):
        self.port = PORT
        self.log = open(f"{folder}/log", "ab")
        self.process = subprocess.Popen(
            [RELIEF, "serve", "--listen", f"127.0.0.1:{self.port}", "--config", CONFIG],
            env={**env, "RELIEF_NOW": self.now}, stdout=self.log, stderr=self.log)
        for _ in range(200):
            try:
                if self.get("/healthz")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server did not start: " + open(f"{folder}/log").read()[-2000:])

    def __exit__(self, *_):
        self.process.terminate()
        self.stopped = self.process.wait(timeout=30)
        self.log.close()

    def get(self, path, headers={}, method="GET"):
        headers = {name: value or "" for name, value in headers.items()}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read(), answer.headers
        except urllib.error.HTTPError as error:
            return error.code, error.read(), error.headers


class Person:
    """Somebody's browser: cookies, and forms sent as the page has them."""

    def __init__(self, server):
        self.base = f"http://127.0.0.1:{server.port}"
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def open(self, path, fields=None):
        data = None if fields is None else urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(
            self.base + path, data=data, headers={"Sec-Fetch-Site": "same-origin"} if data is not None else {})
        try:
            with self.opener.open(request, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def send(self, page, path, **fields):
        """Sends the form of a page: its hidden fields and what is typed."""
        text = self.open(page)[1]
        form = re.search(rf'<form method="post" action="{re.escape(path)}".*?</form>', text, re.S)
        if not form:
            return 0, text
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[0]))
        return self.open(path, {**hidden, **fields})

    def link(self, label, kind):
        """Makes a link; its path."""
        status, text = self.send("/me/links", "/me/links", label=label, kind=kind)
        found = re.search(r'value="http://127\.0\.0\.1:\d+(/s/rf_[\w-]{43}\.ics)"', text)
        ok(status == 200 and found, f"a link that shows {kind} is made", (status, text))
        return found[1] if found else "/s/none.ics"


def sign_up(name):
    """An account for a person of the room, with a one-use code; the code."""
    text = relief("account", "add", name, "--person", name)
    return re.findall(r"\b[a-z2-7-]{26,40}\b", text)[-1]


def events(data):
    return icalendar.Calendar.from_ical(data).walk("VEVENT")



def config():
    """The shipped room without what its rules do not allow to be published; its folder."""
    shipped = pathlib.Path(__file__).resolve().parent.parent.parent / "Config"
    made = pathlib.Path(folder) / "Config"
    shutil.copytree(shipped, made, ignore=shutil.ignore_patterns("demand"))
    absences = made / "absences.csv"
    absences.write_text("".join(
        line for line in absences.open(encoding="utf-8") if "cfraser,court" not in line), encoding="utf-8")
    people = made / "people.csv"
    people.write_text("".join(
        line.rstrip("\n") + "2026-09-01\n" if line.startswith("ffarah,") else line
        for line in people.open(encoding="utf-8")), encoding="utf-8")
    return str(made)


CONFIG = config()
relief("db", "create")
relief("rota", "publish", "--from", "2026-10-12", "--days", "56", "-q")
codes = {name: sign_up(name) for name in ("kowen", "srees")}

with Server() as server:
    people = {}
    for name, code in codes.items():
        people[name] = Person(server)
        status, text = people[name].send("/first", "/first", code=code, name=name, password=PASSWORD, again=PASSWORD)
        ok(status == 200, f"{name} signs in with a code", (status, text))
    kowen = people["kowen"]
    paths = {kind: kowen.link(f"Device {kind}", kind) for kind in ("shifts", "busy", "family", "team")}

    # What programs ask.
    status, feed, headers = server.get(paths["shifts"])
    ok(status == 200 and headers["Content-Type"] == "text/calendar; charset=utf-8", "a program gets a calendar", (status, headers))
    ok(headers["Content-Length"] == str(len(feed)) and not headers["Content-Encoding"], "of a length that is said, and not packed", headers)
    for name, value in (("Cache-Control", "private"), ("X-Robots-Tag", "noindex"), ("Referrer-Policy", "no-referrer"), ("Content-Disposition", "inline")):
        ok(value in (headers[name] or ""), f"{name} says {value}", headers)
    again = server.get(paths["shifts"])
    ok(again[1] == feed and again[2]["ETag"] == headers["ETag"], "asked again, the same bytes")
    head = server.get(paths["shifts"], method="HEAD")
    ok(head[0] == 200 and head[1] == b"" and head[2]["ETag"] == headers["ETag"], "HEAD is answered", head)
    before = hashlib.sha256(open(f"{folder}/relief.db", "rb").read() + open(f"{folder}/relief.db-wal", "rb").read()).hexdigest()
    tag, date = headers["ETag"], headers["Last-Modified"]
    old = "Sun, 11 Oct 2026 00:00:00 GMT"
    for asked, expected in (
        ({"If-None-Match": tag}, 304), ({"If-None-Match": f'W/{tag}'}, 304), ({"If-None-Match": f'"x", {tag}'}, 304),
        ({"If-None-Match": "*"}, 304), ({"If-None-Match": '"x"'}, 200), ({"If-Modified-Since": date}, 304),
        ({"If-Modified-Since": old}, 200), ({"If-Modified-Since": "yesterday"}, 200),
        ({"If-None-Match": '"x"', "If-Modified-Since": date}, 200), ({"If-None-Match": tag, "If-Modified-Since": old}, 304),
    ):
        status, body, _ = server.get(paths["shifts"], asked)
        ok(status == expected and (body == b"") == (expected == 304), f"{asked} is answered {expected}", status)
    after = hashlib.sha256(open(f"{folder}/relief.db", "rb").read() + open(f"{folder}/relief.db-wal", "rb").read()).hexdigest()
    ok(before == after, "and none of it wrote to the record")

    # What stands in it.
    found = events(feed)
    ok(len(found) > 150, "more than a year of shifts", len(found))
    ok(all(str(e["UID"]).startswith("lindum.kowen.") for e in found), "under the names of the contract")
    ok({str(e["SUMMARY"]) for e in found} == {"Day shift", "Night shift"}, "by the names of the shifts")
    ok({str(e.get("STATUS")) for e in found} == {"CONFIRMED", "TENTATIVE"}, "confirmed where it is published, a draft beyond")
    ok(b"REFRESH-INTERVAL" in feed and b"X-PUBLISHED-TTL" in feed, "to be read again hourly")
    for kind in ("busy", "family"):
        _, data, _ = server.get(paths[kind])
        words = data.replace(b"\r\n ", b"").lower()
        ok(b"kowen" not in words and b"lindum" not in words and b"shift" not in words and b"owen" not in words,
           f"what shows {kind} names neither person nor room nor kind of shift")
        ok({"busy": {"Busy"}, "family": {"Working", "Asleep after a night", "Off"}}[kind] == {str(e["SUMMARY"]) for e in events(data)}, f"what shows {kind} has its own words")
    _, data, _ = server.get(paths["team"])
    ok(b"kowen" not in data and len(events(data)) > 150, "what shows the team has nobody in it")
    busy = {(e["DTSTART"].dt, e["DTEND"].dt) for e in events(server.get(paths["busy"])[1])}
    ok(busy == {(e["DTSTART"].dt, e["DTEND"].dt) for e in found}, "busy at the hours of the shifts")

    # Who has no right to it.
    empty = server.get("/s/rf_" + "A" * 43 + ".ics")
    ok(empty[0] == 404 and empty[1] == b"", "an address that nobody has is 404 and empty", empty)
    for path in ("/s/rf_short.ics", "/s/..%2frelief.db.ics", paths["shifts"].lower()):
        status, body, answered = server.get(path)
        ok(status == 404 and body == b"", f"{path[:24]} is 404 and empty too", (status, body))
    ok(server.get("/s/%00.ics")[0] == 404 and server.get("/s/")[0] == 404, "and so is what is no address at all, as a page")
    text = people["srees"].open("/me/links")[1]
    ok("You have no calendar links yet" in text and "Device" not in text, "another person sees none of them")
    listed = kowen.open("/me/links")[1]
    ok("rf_" not in listed, "the secret is shown once, and not in the list")
    ok(listed.count("Device ") >= 4 and "Python-urllib" in listed, "the list says which device, and what read it last", listed)
    rows = re.findall(r"<tr>.*?</tr>", listed, re.S)
    ids = {kind: re.search(r"/me/links/([0-9a-f]{16})/end", row)[1] for kind in paths for row in rows if f"Device {kind}" in row}
    status, _ = people["srees"].send("/me/links", "/me/links", label="x" * 41, kind="shifts")
    ok(status == 422, "a name that is too long is refused, and the form says so", status)

    # Real programs.
    os.makedirs(f"{folder}/cal")
    with open(f"{folder}/vd", "w") as file:
        file.write(
            f'[general]\nstatus_path = "{folder}/status/"\n[pair p]\na = "feed"\nb = "local"\ncollections = null\n'
            f'conflict_resolution = "a wins"\n[storage feed]\ntype = "http"\nurl = "http://127.0.0.1:PORT{paths["shifts"]}"\n'
            f'[storage local]\ntype = "filesystem"\npath = "{folder}/cal/"\nfileext = ".ics"\n')
    config = open(f"{folder}/vd").read()

    def sync(port, *words):
        with open(f"{folder}/vd", "w") as file:
            file.write(config.replace("PORT", str(port)))
        done = subprocess.run(
            [f"{BIN}/vdirsyncer", *(words or ["sync"])], capture_output=True, text=True, input="y\ny\n",
            env={**env, "VDIRSYNCER_CONFIG": f"{folder}/vd"})
        return done.returncode, done.stdout + done.stderr

    def files():
        return {name: open(f"{folder}/cal/{name}", "rb").read() for name in os.listdir(f"{folder}/cal")}

    sync(server.port, "discover")
    status, text = sync(server.port)
    first = files()
    ok(status == 0 and len(first) == len(found), f"vdirsyncer brings all {len(found)} shifts", (status, len(first), text))
    status, text = sync(server.port)
    ok(status == 0 and "Copying" not in text, "and nothing the second time", text)
    with open(f"{folder}/kc", "w") as file:
        file.write(
            f"[calendars]\n[[v]]\npath={folder}/cal\nreadonly=True\n[locale]\nlocal_timezone=Europe/London\n"
            "default_timezone=Europe/London\ntimeformat=%H:%M\ndateformat=%Y-%m-%d\nlongdateformat=%Y-%m-%d\n"
            f"datetimeformat=%Y-%m-%d %H:%M\nlongdatetimeformat=%Y-%m-%d %H:%M\n[sqlite]\npath={folder}/khal.db\n")

    def khal(day, days):
        return subprocess.run(
            [f"{BIN}/khal", "-c", f"{folder}/kc", "list", "--once", "--day-format", "", "--format",
             "{start-long-full} {end-long-full} {title}", day, days], capture_output=True, text=True, env=env).stdout

    days = sorted((e["DTSTART"].dt, e["DTEND"].dt, str(e["SUMMARY"])) for e in found if e["DTSTART"].dt.isoformat() < "2026-10-27")
    shown = khal("2026-09-28", "29d")
    ok(all(f"{a:%Y-%m-%d %H:%M} {b:%Y-%m-%d %H:%M} {c}" in shown for a, b, c in days) and len(days) > 10,
       f"khal shows all {len(days)} shifts to the end of the week of the clock change at their hours", shown)

    # A link that is ended.
    status, _ = kowen.send("/me/links", f"/me/links/{ids['busy']}/end")
    gone = server.get(paths["busy"])
    ok(gone[0] == 404 and gone[1] == b"", "a link that is ended is 404 at once", gone)
    ok(server.get(paths["family"])[0] == 200, "and the others go on")
    ok(server.get(paths["busy"])[2].items() == empty[2].items() or
       {k: v for k, v in server.get(paths["busy"])[2].items() if k != "Date"} == {k: v for k, v in empty[2].items() if k != "Date"},
       "what was ended looks like what never was")
    guesses = [server.get("/s/rf_" + "B" * 41 + f"{n:02}.ics") for n in range(45)]
    late = [g for g in guesses if g[0] == 429]
    ok({g[0] for g in guesses} == {404, 429} and len(late) >= 5 and late[-1][2]["Retry-After"] == "60" and not any(g[1] for g in guesses),
       f"of 45 guesses within a minute or two {len(late)} are told to come back, the others get what all get")
    ok(server.get(paths["family"])[0] == 200, "and the links that are there are answered meanwhile")
ok(server.stopped == 0, "the server stops when it is told to", server.stopped)

# A change that the calendar sees: the next shift is called off.
shift = next(e for e in sorted(found, key=lambda e: e["DTSTART"].dt) if e["DTSTART"].dt.isoformat() > "2026-10-14")
day = shift["DTSTART"].dt.date().isoformat()
text = relief("absence", "add", "kowen", "leave", day, "--reason", "request", "--as", "ahughes")
with Server() as server:
    status, text = sync(server.port)
    changed = [name for name, data in files().items() if first.get(name) != data]
    ok(status == 0 and len(files()) == len(first) and len(changed) == 1, "a shift that is called off arrives as one entry changed", (status, len(changed), text))
    entry = files()[changed[0]] if changed else b""
    ok(b"STATUS:CANCELLED" in entry and b"SEQUENCE:2" in entry, "in the place of the old one, called off, with the next number", entry)
    ok(f"Cancelled: {shift['SUMMARY']}" in khal(day, "1d"), "khal says so", khal(day, "1d"))
    port = free_port()
    radicale = subprocess.Popen(
        [f"{BIN}/radicale", "--server-hosts", f"127.0.0.1:{port}", "--storage-filesystem-folder", f"{folder}/rad",
         "--auth-type", "none", "--logging-level", "warning"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, feed, _ = server.get(paths["shifts"])
    for _ in range(100):
        try:
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}/u/rota/", data=feed, method="PUT",
                headers={"Content-Type": "text/calendar; charset=utf-8", "Authorization": "Basic dTp4"})
            with urllib.request.urlopen(request, timeout=20) as answer:
                ok(answer.status in (201, 204), "Radicale takes the whole of it", answer.status)
            break
        except urllib.error.HTTPError as error:
            ok(False, "Radicale takes the whole of it", (error.code, error.read()))
            break
        except OSError:
            time.sleep(0.2)
    radicale.terminate()
    radicale.wait()

# Nothing of the secrets is left where they do not belong.
secrets = [path[6:-4].encode() for path in paths.values()]
leaks = []
for place, _, names in os.walk(folder):
    for name in names:
        if name == "vd" or place.startswith(f"{folder}/status"):
            continue
        with open(os.path.join(place, name), "rb") as file:
            data = file.read()
        leaks += [name for secret in secrets if secret in data]
ok(not leaks, "no secret of a link is in the record, its log or the server's log", leaks)
if failed == 0:
    shutil.rmtree(folder)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
