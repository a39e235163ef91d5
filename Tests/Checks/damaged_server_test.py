#!/usr/bin/env python3
"""damaged_server_test.py RELIEF: a server whose record is damaged, until somebody has restored it.

A record is made, written by the commands and copied; then its file is damaged in several ways, one at a time: a changed row, a page of
zeros, a file cut short. Each time the server must start to be read only, show the newest good copy and say so on every page, let people
sign in, refuse every form and every change by program, and give out no calendar; `relief db restore` beside it must be enough for it to go
on with the restored record by itself. The damaged file itself must not change. Without a good copy it must end. Last line: 'N passed, N failed'."""
import hashlib, json, os, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile, time

import served
from served import ROOT, token

RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
folder = pathlib.Path(tempfile.mkdtemp())
passed = failed = 0
PASSWORD = "drei kleine worte mehr"


def ok(good, name, why=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else f"\n{str(why)[-1500:]}"), flush=True)
    return good


def relief(db, *command):
    return subprocess.run([RELIEF, *command, "--config", str(ROOT / "Config"), "--db", str(db)], capture_output=True, text=True, timeout=120)


def first(server, code, name):
    status, headers, _ = server.ask("POST", "/first", {"code": code, "name": name, "password": PASSWORD, "again": PASSWORD})
    return headers.get("set-cookie", "").split(";")[0] if status == 303 else None


def link(server, cookie, label):
    """Makes a calendar link in the pages and gives the path of its address."""
    page = server.ask("GET", "/me/links", cookie=cookie)[2]
    once = re.search(r'name="once" value="([^"]+)"', page)[1]
    page = server.ask("POST", "/me/links", {"csrf": token(page), "once": once, "label": label, "kind": "shifts"}, cookie=cookie)[2]
    return re.search(r"/s/rf_[A-Za-z0-9_-]{43}\.ics", page)[0]


def flip(db):
    """One absence becomes another kind: the engine sees nothing, the digests do."""
    connection = sqlite3.connect(db)
    with connection:
        connection.execute("UPDATE absence SET kind = 'sick' WHERE rowid = (SELECT min(rowid) FROM absence WHERE kind <> 'sick')")
    # The last one to leave moves the log into the file.
    connection.close()


def zero(db):
    size = os.path.getsize(db) // 4096
    with open(db, "r+b") as f:
        for page in range(size // 3, size // 3 + 40):
            f.seek(page * 4096)
            f.write(bytes(4096))


def cut(db):
    os.truncate(db, os.path.getsize(db) // 2 // 4096 * 4096)


# A record with two accounts, a calendar link, one that is ended after the copy, and a change after the copy.
db = folder / "relief.db"
person = (ROOT / "Config" / "people.csv").read_text().splitlines()[1].split(",")[0]
server = served.Server(RELIEF, folder, db=db)
admin = first(server, re.search(r"type: ([a-z2-7]{26})", server.said)[1], "root")
code = relief(db, "account", "add", "k.first", "--person", person).stdout.strip().split(" ")[-1]
staff = first(server, code, "k.first")
kept, ended = link(server, staff, "Phone"), link(server, staff, "Old phone")
ok(server.ask("GET", kept)[0] == server.ask("GET", ended)[0] == 200, "both links are answered")
made = relief(db, "account", "token", "k.first", "--label", "planner")
bearer = re.search(r"relief_\w+", made.stdout)
ok(relief(db, "db", "backup").returncode == 0, "a copy is made")
page = server.ask("GET", "/me/links", cookie=staff)[2]
ident = re.findall(r"/me/links/([0-9a-f]{16})/end", page)[1]
once = re.search(r'name="once" value="([^"]+)"', page)[1]
ok(server.ask("POST", f"/me/links/{ident}/end", {"csrf": token(page), "once": once}, cookie=staff)[0] == 303, "one link is ended after the copy")
status = [server.ask("GET", path)[0] for path in (kept, ended)]
ok(sorted(status) == [200, 404], "and answered no more", status)
if status[0] == 404:
    kept, ended = ended, kept
late = relief(db, "absence", "add", person, "sick", "2027-03-10")
ok(late.returncode == 0, "a change after the copy", late.stderr)
ok(server.stop()[0] == 0, "the server ends")
whole = folder / "whole"
shutil.copytree(folder, whole, ignore=lambda at, names: [n for n in names if at == str(folder) and not n.startswith("relief.db")])

for name, damage in [("a changed row", flip), ("pages of zeros", zero), ("cut short", cut)]:
    for path in folder.glob("relief.db*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(whole, folder, dirs_exist_ok=True)
    damage(db)
    for end in ("-wal", "-shm"):
        (folder / f"relief.db{end}").unlink(missing_ok=True)
    before = hashlib.sha256(db.read_bytes()).hexdigest()
    ok(relief(db, "absence", "list").returncode == 69, f"{name}: a command ends with 69")
    server = served.Server(RELIEF, folder, db=db)
    log = server.log.read_text()
    snapshot = re.search(r"relief db restore (\S+)", log)
    if not ok(server.port and snapshot and "read only" in server.said, f"{name}: it starts to be read only and names the copy", server.said + log):
        continue
    ok(server.ask("GET", "/readyz")[2] == "ready to be read only\n" and "relief_read_only 1\n" in server.ask("GET", "/metrics")[2], f"{name}: machines are told")
    cookie = server.sign_in("k.first", PASSWORD)
    ok(cookie, f"{name}: people sign in")
    pages = {path: server.ask("GET", path, cookie=cookie) for path in ("/rota", "/me", "/me/links", "/me/record", "/nothing")}
    ok(all(page[0] == (404 if path == "/nothing" else 200) and "The record is damaged" in page[2] for path, page in pages.items()),
       f"{name}: every page says what it is", {path: page[0] for path, page in pages.items()})
    page = pages["/me/links"][2]
    once = re.search(r'name="once" value="([^"]+)"', page)[1]
    sent = server.ask("POST", "/me/links", {"csrf": token(page), "once": once, "label": "New", "kind": "shifts"}, cookie=cookie)
    ok(sent[0] == 503 and "Nothing was changed" in sent[2], f"{name}: a form is refused", sent)
    status, _, body = server.raw(f"POST /api/v1/commands/away-start HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\nAuthorization: Bearer {bearer[0]}\r\n"
                                 "Content-Type: application/json\r\nIdempotency-Key: 0123456789abcdef0123456789abcdef\r\nContent-Length: 2\r\n\r\n{}")
    ok(status == 503 and json.loads(body)["status"] == 503, f"{name}: so is a program", (status, body))
    ok([server.ask("GET", path)[0] for path in (kept, ended, "/s/rf_" + "x" * 43 + ".ics")] == [503] * 3, f"{name}: no calendar is given out, whichever is asked for")
    ok(hashlib.sha256(db.read_bytes()).hexdigest() == before, f"{name}: the damaged file is as it was")
    done = relief(db, "db", "restore", snapshot[1])
    ok(done.returncode == 0, f"{name}: it is restored beside the server", done.stderr)
    begun = time.monotonic()
    while "relief_read_only 0\n" not in server.ask("GET", "/metrics")[2] and time.monotonic() - begun < 30:
        time.sleep(0.1)
    ok("relief_read_only 0\n" in server.ask("GET", "/metrics")[2], f"{name}: it goes on with it, {time.monotonic() - begun:.1f} s later", server.log.read_text())
    cookie = server.sign_in("k.first", PASSWORD)
    page = server.ask("GET", "/me/links", cookie=cookie)[2]
    ok("damaged" not in page, f"{name}: the pages say nothing of it any more")
    ok([server.ask("GET", path)[0] for path in (kept, ended)] == [200, 404], f"{name}: the link is answered again, the one that was ended after the copy is not")
    ok(link(server, cookie, "New") and relief(db, "absence", "add", person, "sick", "2027-03-10").returncode == 0, f"{name}: forms and commands work")
    ok(server.stop()[0] == 0 and not list(folder.glob("relief.db.shown*")), f"{name}: it ends, and nothing of the copy is left", list(folder.glob("*")))
    ok(relief(db, "audit", "verify").returncode == 0, f"{name}: the record is whole")

zero(db)
shutil.rmtree(folder / "relief.db.snapshots")
server = served.Server(RELIEF, folder, db=db)
ok(server.process.wait(30) == 69 and "there is no good snapshot" in server.log.read_text(), "without a good copy it ends: exit 69", server.log.read_text())
shutil.rmtree(folder, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
