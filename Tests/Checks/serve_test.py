#!/usr/bin/env python3
"""serve_test.py RELIEF: the server as a browser, a stranger and the system meet it, through raw sockets.

Starts the program on a free port: the demo with an account a role, then a record of its own whose first admin comes in by the printed
code. Signs in wrongly and rightly, sends forms without their token and from other sites, looks at the headers of every answer and at
the cookie; looks for the secrets it was given in the log, the metrics and the record; a second server; commands beside it, to which
the record is lent; SIGTERM while a form is on its way. Last line: 'N passed, N failed'."""
import glob, json, os, pathlib, re, shutil, signal, socket, subprocess, sys, tempfile, threading, time
import urllib.parse

import served
from served import read, token

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
folder = pathlib.Path(tempfile.mkdtemp())
passed = failed = 0
POLICY = ("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
          "object-src 'none'; base-uri 'none'; frame-ancestors 'none'")
MUST = {"content-security-policy": POLICY, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin"}


def ok(good, name, why=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else f"\n{str(why)[-1500:]}"), flush=True)
    return good


def bare(text):
    return re.sub(r'name="(once|name)" value="[^"]*"', "", text)


def Server(*options, db=None):
    return served.Server(RELIEF, folder, *options, db=db)


# The demo: what a newcomer meets.
demo = Server("--demo")
accounts = dict(re.findall(r"^  ([a-z-]+) +([a-z2-7]{26})\b", demo.said, re.M))
ok({"supervisor", "staff", "lead", "admin"} <= set(accounts), "the demo prints an account a role", demo.said)
answers = {"healthz": demo.ask("GET", "/healthz"), "front": demo.ask("GET", "/"), "sign-in": demo.ask("GET", "/sign-in"),
           "none": demo.ask("GET", "/none"), "host": demo.ask("GET", "/", host="evil.example"),
           "two hosts": demo.raw(f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{demo.port}\r\nHost: evil\r\nConnection: close\r\n\r\n"),
           "trace": demo.ask("TRACE", "/"), "no http": demo.raw("GARBAGE\r\n\r\n"),
           "long header": demo.raw(f"GET / HTTP/1.1\r\nHost: x\r\nX: {'y' * 20000}\r\n\r\n"),
           "long path": demo.ask("GET", "/" + "x" * 5000),
           "cross site": demo.ask("POST", "/sign-in", {"name": "staff"}, headers={"Sec-Fetch-Site": "cross-site"}),
           "no origin": demo.ask("POST", "/sign-in", {"name": "staff"}, headers={}),
           "long form": demo.ask("POST", "/sign-in", {"name": "x" * 70000})}
for name, status in {"healthz": 200, "front": 303, "sign-in": 200, "none": 404, "host": 421, "two hosts": 421, "trace": 405, "no http": 400,
                     "long header": 400, "long path": 414, "cross site": 403, "no origin": 403, "long form": 413}.items():
    ok(answers[name][0] == status, f"{name}: {status}", answers[name][0])
# What the HTTP library could not read has the site's answer too: a program is promised a problem in JSON.
unread = {"no HTTP": demo.raw("GARBAGE\r\n\r\n"),
          "a long header": demo.raw(f"GET /api/v1/rota HTTP/1.1\r\nHost: x\r\nX: {'y' * 20000}\r\n\r\n"),
          "a very long address": demo.raw(f"GET /api/v1/rota?from={'9' * 20000} HTTP/1.1\r\nHost: x\r\n\r\n")}
for name, (status, headers, body) in unread.items():
    problem = json.loads(body) if headers.get("content-type") == "application/problem+json" else {}
    ok(status == problem.get("status") == 400 and ("longer" in problem["detail"]) == (name != "no HTTP")
       and headers.get("content-length") == str(len(body.encode())) and headers.get("connection") == "close",
       f"{name}: a problem in JSON that says why", (status, headers, body))
for name, (_, headers, _) in answers.items():
    ok(all(headers.get(k) == v for k, v in MUST.items()) and headers.get("cache-control") == "no-store" and "permissions-policy" in headers,
       f"{name}: the headers of every answer", headers)
ok(demo.ask("GET", "/healthz")[2] == "ok\n" and demo.ask("GET", "/readyz")[0] == 200, "alive and ready")
ok("sample" in answers["sign-in"][2], "the sample says that it is one")

wrong = [demo.ask("POST", "/sign-in", {"name": n, "password": p}) for n, p in [("staff", "wrong wrong wrong"), ("nobody", "wrong wrong wrong")]]
ok(wrong[0][0] == wrong[1][0] == 403 and bare(wrong[0][2]) == bare(wrong[1][2]), "a wrong password and nobody: the same answer")
status, headers, _ = demo.ask("POST", "/sign-in", {"name": "staff", "password": accounts["staff"]})
ok(status == 303 and re.fullmatch(r"rota=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Lax", headers.get("set-cookie", "")), "signed in; the cookie's flags", headers)
staff = headers.get("set-cookie", "").split(";")[0]
status, _, page = demo.ask("GET", "/rota", cookie=staff)
ok(status == 200 and "<title>Rota board" in page and "sample" in page, "the board, signed in", (status, page[:300]))
ok(demo.ask("GET", "/rota")[1].get("location") == "/sign-in?back=%2Frota", "not signed in: to the sign-in page, and back")
admin = demo.sign_in("admin", accounts["admin"])
ok(demo.ask("GET", "/rota", cookie=admin)[0] == 403, "an admin keeps accounts and has no rota")
for sent, status in [({}, 403), ({"csrf": "0" * 64}, 403), ({"csrf": token(demo.ask("GET", "/", cookie=admin)[2])}, 403), ({"csrf": token(page)}, 303)]:
    ok(demo.ask("POST", "/sign-out", sent, cookie=staff)[0] == status, f"a form with {'its own' if status == 303 else 'no or another'} token: {status}")
ok(demo.ask("GET", "/rota", cookie=staff)[0] == 303, "signed out is signed out")

code, took = demo.stop()
log = demo.log.read_text()
ok(code == 0 and took < 10, f"SIGTERM ends it: exit 0 in {took:.1f} s", log)
ok(all(json.loads(line)["event"] for line in log.splitlines()), "the log is a line of JSON an event", log)
ok(not any(s in log for s in [*accounts.values(), staff.split("=")[1], "back=", "nobody"]), "the log has no password, token, name or query")
ok(not glob.glob(str(folder / "relief-demo-*")), "nothing of the demo is left")

# A record of one's own.
db = folder / "own" / "relief.db"
own = Server(db=db)
first = re.search(r"type: ([a-z2-7]{26})", own.said)
ok(first, "nobody keeps the accounts: a code is printed", own.said)
password = "drei kleine worte mehr"
sent = {"code": first[1] if first else "", "name": "root", "password": password, "again": password}
ok(own.ask("POST", "/first", {**sent, "code": "a" * 26})[0] == 403, "another code is none")
status, headers, _ = own.ask("POST", "/first", sent)
ok(status == 303 and "set-cookie" in headers, "the code makes the first admin", status)
ok(own.ask("POST", "/first", {**sent, "name": "other"})[0] == 403, "and works once")

begun = time.monotonic()
second = subprocess.run([RELIEF, "serve", "--config", str(ROOT / "Config"), "--db", str(db), "--listen", "127.0.0.1:0"], capture_output=True, text=True, timeout=20)
ok(second.returncode == 75 and str(own.process.pid) in second.stderr, f"a second server: exit 75, by whom it is held, {time.monotonic() - begun:.1f} s", second.stderr)


def relief(*command, wait=60):
    return subprocess.run([RELIEF, *command, "--config", str(ROOT / "Config"), "--db", str(db)], capture_output=True, text=True, timeout=wait)


def borrow():
    """The record's socket, as a command asks at it."""
    s = socket.socket(socket.AF_UNIX)
    s.settimeout(10)
    s.connect(str(db) + ".sock")
    return s, s.recv(16)


# Commands beside it: the server lends them the record and takes it back.
cookie = own.sign_in("root", password)
person = next(line.split(",")[0] for line in (ROOT / "Config" / "people.csv").read_text().splitlines()[1:])
made = relief("account", "add", "k.beside", "--person", person)
code = made.stdout.strip().split(" ")[-1]
ok(made.returncode == 0, "a command beside it is done", made.stderr)
status, headers, _ = own.ask("POST", "/first", {"code": code, "name": "k.beside", "password": password + "s", "again": password + "s"})
mine = headers.get("set-cookie", "").split(";")[0]
ok(status == 303 and own.ask("GET", "/me", cookie=mine)[0] == 200, "and the server knows what it did", status)
ok(os.stat(str(db) + ".sock").st_mode & 0o777 == 0o600, "only the owner of the record can ask for it")
many = [subprocess.Popen([RELIEF, "absence", "add", person, "sick", f"2027-0{n}-10", "--config", str(ROOT / "Config"), "--db", str(db)],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for n in range(1, 7)]
seen = []
while any(p.poll() is None for p in many):
    seen.append(own.ask("GET", "/me", cookie=mine)[0])
done = [p.communicate() for p in many]
ok(all(p.returncode == 0 for p in many) and set(seen) == {200}, f"six commands at once, {len(seen)} pages meanwhile: all done, all shown", (done, seen))
ok(relief("audit", "verify").returncode == 0, "the journal is whole")
s, word = borrow()
begun = time.monotonic()
hold = subprocess.run(["flock", "-n", str(db) + ".lock", "true"]).returncode
threading.Timer(1.5, s.close).start()
status = own.ask("GET", "/me", cookie=mine)[0]
ok(word == b"lent\n" and hold == 0 and status == 200 and time.monotonic() - begun > 1.4, "a page asked for while it is lent waits and is shown", (word, hold, status))
s, word = borrow()
time.sleep(11)
status = own.ask("GET", "/me", cookie=mine)[0]
alive = own.ask("GET", "/healthz")[0]
s.close()
begun = time.monotonic()
while (after := own.ask("GET", "/me", cookie=mine)[0]) != 200 and time.monotonic() - begun < 10:
    time.sleep(0.1)
ok(status == 503 and alive == 200 and after == 200, f"lent for more than ten seconds: 503, and 200 {time.monotonic() - begun:.1f} s after it is back; alive all the time", (status, alive, after))

# Config is read again on SIGHUP; with a fault in it the server goes on as it was.
own.stop()
config = folder / "Config"
shutil.copytree(ROOT / "Config", config)
own = Server("--config", str(config), db=db)
mine = own.sign_in("k.beside", password + "s")
room = (config / "room.yaml").read_text()
for text, name, why in [(room.replace("room: Lindum", "room: Deva"), "Deva", "SIGHUP: Config is read again"), (room + "\nnonsense: [\n", "Deva", "with a fault in it the server goes on as it was"),
                        (room.replace("room: Lindum", "room: Isca"), "Isca", "and reads it once it is mended")]:
    (config / "room.yaml").write_text(text)
    own.process.send_signal(signal.SIGHUP)
    begun = time.monotonic()
    while time.monotonic() - begun < 10 and name not in (page := own.ask("GET", "/me", cookie=mine)[2]):
        time.sleep(0.1)
    time.sleep(0.5)
    page = own.ask("GET", "/me", cookie=mine)[2]
    ok(name in page, why, page[:500] + own.log.read_text()[-500:])
ok(own.log.read_text().count("Config has a fault") == 1 and all(json.loads(line) for line in own.log.read_text().splitlines()), "the log says so once", own.log.read_text())
s, word = borrow()
begun = time.monotonic()
own.process.send_signal(signal.SIGTERM)
ok(own.process.wait(15) == 0, f"SIGTERM while it is lent: exit 0 in {time.monotonic() - begun:.1f} s")
s.close()
ok(not os.path.exists(str(db) + ".sock"), "no socket is left")
own = Server(db=db)
ok(own.sign_in("k.beside", password + "s"), "and it starts again")
own.process.kill()
own.process.wait()
ok(relief("account", "disable", "k.beside").returncode == 0, "killed: the socket that is left hinders no command")
own = Server(db=db)
ok(own.sign_in("root", password), "nor the next start")

# A form on its way when the system says stop.
body = urllib.parse.urlencode({"name": "root", "password": password})
with socket.create_connection(("127.0.0.1", own.port), timeout=10) as s:
    s.sendall((f"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{own.port}\r\nOrigin: {own.origin}\r\nContent-Length: {len(body)}\r\n"
               f"Content-Type: application/x-www-form-urlencoded\r\n\r\n{body[:10]}").encode())
    time.sleep(0.5)
    own.process.send_signal(signal.SIGTERM)
    time.sleep(1)
    refused = False
    try:
        socket.create_connection(("127.0.0.1", own.port), timeout=2).close()
    except OSError:
        refused = True
    s.sendall(body[10:].encode())
    status, _, _ = read(s)
ok(status == 303, "what was accepted before SIGTERM is answered", status)
ok(refused, "and nothing is accepted after it")
ok(own.process.wait(15) == 0, "exit 0")
rows = b"".join(p.read_bytes() for p in db.parent.glob("relief.db*") if p.is_file())
ok(password.encode() not in rows and (first[1] if first else "?").encode() not in rows and b"$argon2id$v=19$m=19456,t=2,p=1$" in rows,
   "the record holds the password as argon2id, and neither it nor the code")

# Accounts at the command line, and the next start.
person = (ROOT / "Config" / "people.csv").read_text().splitlines()[2].split(",")[0]
made = relief("account", "add", "k.first", "--person", person)
code = made.stdout.strip().split(" ")[-1]
ok(made.returncode == 0 and re.fullmatch(r"[a-z2-7]{26}", code), "account add prints a code", made.stderr)
ok(relief("account", "add", "k.first", "--person", person).returncode == 1, "an account is made once")
ok(relief("account", "add", "x", "--person", "nobody-here").returncode == 77, "nobody of that id: exit 77")
ok(f"k.first: {person}" in relief("account", "list").stdout and "root: nobody of the room, admin" in relief("account", "list").stdout, "account list")
for address, status in [("0.0.0.0:8080", 64), ("192.168.1.1:80", 64), ("x", 64)]:
    ok(relief("serve", "--listen", address).returncode == status, f"--listen {address}: exit {status}")
own = Server(db=db)
ok("type:" not in own.said, "there is an admin: no code", own.said)
sent = {"code": code, "name": "k.first", "password": "vier oder funf worte", "again": "vier oder funf worte"}
status, headers, _ = own.ask("POST", "/first", sent)
ok(status == 303 and own.ask("GET", "/rota", cookie=headers.get("set-cookie", "").split(";")[0])[0] == 200, "the code of an account sets its password", status)
own.stop()
ok(relief("account", "disable", "k.first").returncode == 0, "account disable")
own = Server(db=db)
ok(own.sign_in("k.first", "vier oder funf worte") is None and own.sign_in("root", password), "disabled: no sign-in; others still do")
ok(own.stop()[0] == 0, "exit 0 again")
shutil.rmtree(folder, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
