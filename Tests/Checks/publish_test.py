#!/usr/bin/env python3
"""publish_test.py RELIEF: calendars follow a published rota, held by readers and clients that nobody here wrote.

Makes a record, publishes, exports the calendars of three people; then a swap, a shift called off and one at other hours;
exports again; then takes them back. Reads each file with the icalendar package: UIDs stay, SEQUENCE grows exactly where something
differs, what is called off is a tombstone, days beyond what is published are TENTATIVE. Each file passes check_ics.py; one store
each of vdirsyncer (a feed on loopback) and Radicale takes all three states in turn without a duplicate. Last line: 'N passed, N failed'."""
import datetime as dt, glob, hashlib, http.server, json, os, pathlib, re, shutil, socket, subprocess, sys, tempfile, threading, time
import urllib.error, urllib.request
import icalendar

HERE = pathlib.Path(__file__).resolve().parent
RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
BIN = os.path.dirname(sys.executable)
folder = pathlib.Path(tempfile.mkdtemp())
passed = failed = 0


def ok(good, name, why=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else f"\n{str(why)[-1500:]}"), flush=True)
    return good


def relief(*command, now, may=(0,)):
    done = subprocess.run([RELIEF, *map(str, command), "--config", str(folder / "Config"), "--db", str(folder / "relief.db"), "--now", now],
                          capture_output=True, text=True, env={**os.environ, "RELIEF_TEST_CLOCK": "1"})
    if done.returncode not in may:
        ok(False, f"relief {' '.join(map(str, command))}: exit {done.returncode}", done.stdout + done.stderr)
    return done


def config():
    """The shipped room without what its rules do not allow to be published."""
    shutil.copytree(HERE.parent.parent / "Config", folder / "Config", ignore=shutil.ignore_patterns("demand"))
    absences = folder / "Config" / "absences.csv"
    absences.write_text("".join(line for line in absences.open(encoding="utf-8") if "cfraser,court" not in line), encoding="utf-8")
    people = folder / "Config" / "people.csv"
    people.write_text("".join(line.rstrip("\n") + "2026-09-01\n" if line.startswith("ffarah,") else line
                              for line in people.open(encoding="utf-8")), encoding="utf-8")


def export(person, state, now):
    path = folder / f"{person}.{state}.ics"
    relief("calendar", "--person", person, "--out", path, "--from", "2026-10-01", "--days", "120", "-q", now=now)
    done = subprocess.run([sys.executable, HERE / "check_ics.py", path, "--method", "none", "-q"], capture_output=True, text=True)
    last = (done.stdout.strip().splitlines() or [done.stderr[-300:]])[-1]
    ok(done.returncode == 0 and " 0 failed" in last, f"{person}, {state}: {last}", done.stdout + done.stderr)
    return path.read_bytes()


def events(data):
    found = {}
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        uid = str(event["uid"])
        assert uid not in found, f"{uid} twice"
        found[uid] = (int(event["sequence"]), str(event["status"]), event.decoded("dtstart"), event.decoded("dtend"), str(event["summary"]),
                      event.decoded("last-modified"))
    return found


def shifts(found, *states):
    return {uid for uid, event in found.items() if event[1] in states}


config()
FIRST, SECOND, THIRD = "2026-10-05T09:00:00Z", "2026-10-06T09:00:00Z", "2026-10-07T09:00:00Z"
done = relief("rota", "publish", "--from", "2026-10-01", "--days", "84", now=FIRST)
ok("Version 1" in done.stdout, "the rota is published", done.stdout + done.stderr)

giver, mover = "kaur", "mensah"
before = {person: events(export(person, "first", FIRST)) for person in (giver, mover)}
# Somebody who may take the shift is found by asking, not assumed.
people = [line.split(",") for line in (folder / "Config" / "people.csv").open(encoding="utf-8")][1:]
dispatchers = [p[0] for p in people if p[3].split(";")[0] == "dispatcher" and p[2] in ("green", "white", "blue")]
swap = None
given = sorted(event[2].date() for event in before[giver].values() if event[1] == "CONFIRMED" and dt.date(2026, 11, 1) < event[2].date() < dt.date(2026, 12, 1))
for other in dispatchers:
    for day in given:
        tried = relief("swap", "ask", f"{giver}:{day}", other, "--dry-run", "--basis", "agreement", "--reason", "request", now=FIRST, may=(0, 1, 2))
        if tried.returncode == 0:
            approved = relief("swap", "ask", f"{giver}:{day}", other, "--as", giver, now=SECOND, may=(0, 1, 2, 77))
            name = re.search(r"its name is (\S+?-\d+)", approved.stdout)
            if approved.returncode or not name:
                continue
            agreed = relief("swap", "agree", name[1], "--as", other, "--reason", "request", "--basis", "agreement", now=SECOND, may=(0, 1, 2))
            done = relief("swap", "approve", name[1], "--reason", "request", "--basis", "agreement", now=SECOND, may=(0, 1, 2))
            if agreed.returncode == 0 and done.returncode == 0:
                swap = (other, day)
            break
    if swap:
        break
if ok(swap, "somebody can take a shift", f"{given} {dispatchers}"):
    taker, swapped = swap
    firsts = sorted(event[2].date() for event in before[mover].values() if event[1] == "CONFIRMED" and "Day" in event[4] and event[2].date() > dt.date(2026, 11, 1))
    moved, cancelled = firsts[0], firsts[3]
    relief("shift", "reshape", f"{mover}:{moved}", "--from", "08:00", "--to", "18:00", "--basis", "agreement", "--reason", "request", now=SECOND)
    relief("shift", "stand-down", f"{mover}:{cancelled}", "--basis", "agreement", "--reason", "request", now=SECOND)

    changed = {person: events(export(person, "second", SECOND)) for person in (giver, taker, mover)}
    was, now_ = before[mover], changed[mover]
    ok(set(was) == set(now_), "moved and called off: the same UIDs as before", set(was) ^ set(now_))
    differ = {uid for uid in was if was[uid] != now_[uid]}
    ok(len(differ) == 2, "exactly two entries differ", [(was[u], now_[u]) for u in differ])
    ok(all(now_[uid][0] == was[uid][0] + 1 and now_[uid][5] > was[uid][5] for uid in differ), "each has the next SEQUENCE and a later LAST-MODIFIED")
    at = [event for event in now_.values() if event[2].date() == moved]
    ok([(e[2].hour, e[3].hour, e[1]) for e in at] == [(8, 18, "CONFIRMED")], "the moved shift is 08:00 to 18:00", at)
    gone = [event for event in now_.values() if event[2].date() == cancelled]
    ok([(e[1], e[4]) for e in gone] == [("CANCELLED", "Cancelled: Day shift")], "what is called off is a tombstone", gone)
    ok(shifts(was, "TENTATIVE") == shifts(now_, "TENTATIVE") and all(was[u][0] == 0 for u in shifts(was, "TENTATIVE")) and shifts(was, "TENTATIVE"),
       "beyond what is published the pattern is TENTATIVE, SEQUENCE 0")
    ok(all(was[u][0] == 1 for u in shifts(was, "CONFIRMED")), "the first issue has SEQUENCE 1, above the draft's 0")
    ok([e[1] for e in changed[giver].values() if e[2].date() == swapped] == ["CANCELLED"], "the shift given away is called off for who gave it")
    taken = [(uid, e) for uid, e in changed[taker].items() if e[2].date() == swapped and e[1] == "CONFIRMED"]
    ok(len(taken) == 1 and not taken[0][0].split("@")[0].endswith(".r"), "and is an entry of its own name for who took it", taken)

    # Back again: the numbers grow on, nothing falls back to what it was.
    states = ["first", "second"]
    undone = relief("rota", "undo", now=THIRD)
    if undone.returncode == 0:
        states.append("third")
        third = events(export(mover, "third", THIRD))
        back = [event for event in third.values() if event[2].date() == cancelled]
        ok([(e[0], e[1]) for e in back] == [(3, "CONFIRMED")], "called off and undone: confirmed again with SEQUENCE 3", back)

    # vdirsyncer reads a feed, Radicale keeps a collection, and vdirsyncer copies that one too, by name.
    feed = b""

    class Feed(http.server.BaseHTTPRequestHandler):
        def log_message(self, *a): pass
        def do_HEAD(self): self.do_GET(True)
        def do_GET(self, head=False):
            self.send_response(200)
            self.send_header("ETag", '"' + hashlib.sha256(feed).hexdigest() + '"')
            self.send_header("Content-Type", "text/calendar; charset=utf-8")
            self.send_header("Content-Length", str(len(feed)))
            self.end_headers()
            if not head: self.wfile.write(feed)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    probe = socket.socket(); probe.bind(("127.0.0.1", 0)); port = probe.getsockname()[1]; probe.close()
    radicale = subprocess.Popen([f"{BIN}/radicale", "--server-hosts", f"127.0.0.1:{port}", "--storage-filesystem-folder", f"{folder}/rad", "--auth-type", "none",
                                 "--logging-level", "warning"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    pair = '[pair {0}]\na = "{0}_a"\nb = "{0}_b"\ncollections = null\nconflict_resolution = "a wins"\n[storage {0}_b]\ntype = "filesystem"\npath = "{1}/{0}/"\nfileext = ".ics"\n'
    (folder / "vd").write_text(
        f'[general]\nstatus_path = "{folder}/status/"\n' + pair.format("feed", folder) + pair.format("dav", folder)
        + f'[storage feed_a]\ntype = "http"\nurl = "http://127.0.0.1:{server.server_port}/feed.ics"\n'
        + f'[storage dav_a]\ntype = "caldav"\nurl = "http://127.0.0.1:{port}/u/rota/"\nusername = "u"\npassword = "z"\n')
    for name in ("feed", "dav"): (folder / name).mkdir()

    def vdirsyncer(*what):
        done = subprocess.run([f"{BIN}/vdirsyncer", *what], capture_output=True, text=True, input="y\ny\n" * 4,
                              env={**os.environ, "VDIRSYNCER_CONFIG": str(folder / "vd"), "LC_ALL": "C.UTF-8"})
        return done.returncode, done.stdout + done.stderr

    def copies(name):
        return [(uid, event) for path in sorted(glob.glob(f"{folder}/{name}/*.ics")) for uid, event in events(open(path, "rb").read()).items()]

    def ask(method, path, body=None):
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=body, method=method,
                                         headers={"Content-Type": "text/calendar; charset=utf-8", "Authorization": "Basic dTp6"})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer: return answer.status, answer.read()
        except urllib.error.HTTPError as error: return error.code, error.read()

    for _ in range(50):
        try: ask("PROPFIND", "/u/"); break
        except Exception: time.sleep(.2)
    for state in states:
        feed = (folder / f"{mover}.{state}.ics").read_bytes()
        sent = events(feed)
        status, body = ask("PUT", "/u/rota/", feed)
        kept = events(ask("GET", "/u/rota/")[1])
        ok(status in (201, 204) and kept == sent, f"Radicale, {state}: {len(sent)} entries, none twice, each as sent", (status, body))
        if state == states[0]: vdirsyncer("discover")
        code, output = vdirsyncer("sync")
        # A feed's names are not kept by vdirsyncer, which goes by what is in an entry; the other pair's are.
        ok(code == 0 and sorted(e for _, e in copies("feed")) == sorted(sent.values()), f"vdirsyncer, {state}: the feed's entries, none twice and none left over", output)
        ok(code == 0 and sorted(copies("dav")) == sorted(sent.items()), f"vdirsyncer, {state}: the collection's entries under their names, each the newest", output)
        code, output = vdirsyncer("sync")
        ok(code == 0 and "Copying" not in output and "Deleting" not in output, f"vdirsyncer, {state}: again, and nothing moves", output)
    radicale.terminate(); radicale.wait()
    server.shutdown()

    # Versions: the difference names exactly who changed.
    relief("rota", "publish", "--from", "2026-10-01", "--days", "84", now=THIRD)
    rows = json.loads(relief("rota", "diff", "1", "2", "--json", now=THIRD).stdout)
    want = {(giver, str(swapped), "removed"), (taker, str(swapped), "added"), (mover, str(moved), "changed")}
    if undone.returncode: want.add((mover, str(cancelled), "removed"))
    ok({(r["person"], r["date"], r["change"]) for r in rows} == want, "relief rota diff 1 2 names exactly whose shifts changed", rows)

shutil.rmtree(folder)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
