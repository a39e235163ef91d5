#!/usr/bin/env python3
"""api_test.py RELIEF [--examples N] [--no-boundaries] [--only ID,ID]: the JSON API of a running server, as programs meet it.

Makes a record of the shipped room with an account and a token a role and starts the server at a moment of the sample. First what is
written down here: what a token opens and what a cookie does not, an ended token, a repeated change, fields nobody knows, an ETag. Then
schemathesis sends what Exports/openapi.yaml allows and what it does not, with a fixed seed: N cases at random (4) an operation with each
role's token, then the boundaries of each operation with that of one who may ask it; only the named ones of all where some are named. No 5xx, no answer that the file does not describe,
nothing taken that it forbids. Last line: 'N passed, N failed'."""
import json, os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time, urllib.error, urllib.request
import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
EXAMPLES = int(sys.argv[sys.argv.index("--examples") + 1]) if "--examples" in sys.argv else 4
BOUNDARIES = "--no-boundaries" not in sys.argv
ONLY = set(sys.argv[sys.argv.index("--only") + 1].split(",")) if "--only" in sys.argv else set()
FILE = ROOT / "Exports" / "openapi.yaml"
# A supervisor, somebody on a team, a welfare lead, a practitioner and the data protection officer of the sample; an admin is nobody of it.
PEOPLE = {"supervisor": "ahughes", "staff": "kowen", "lead": "jbailey", "practitioner": "jarvis", "data-protection": "reid", "admin": None}
ROLES = list(PEOPLE)
NOW = "2026-10-22T10:00:00+01:00"
folder = pathlib.Path(tempfile.mkdtemp(prefix="relief-api-"))
db = folder / "relief.db"
env = {**os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": NOW, "TMPDIR": str(folder), "NO_COLOR": "1"}
passed = failed = 0


def ok(good, name, why=""):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    print(("ok   " if good else "FAIL ") + name + ("" if good else f"\n{str(why)[-6000:]}"), flush=True)
    return good


def relief(*command):
    return subprocess.run([RELIEF, *command, "--config", str(ROOT / "Config"), "--db", str(db)], capture_output=True, text=True, timeout=120, env=env)


described = yaml.safe_load(FILE.read_text())
ok(subprocess.run([RELIEF, "api"], capture_output=True).stdout == FILE.read_bytes(), "`relief api` prints Exports/openapi.yaml")
tokens, ids = {}, {}
for role, person in PEOPLE.items():
    made = relief("account", "add", role, *(["--admin"] if role == "admin" else ["--person", person]))
    token = relief("account", "token", role, "--label", "check", "--days", "2")
    tokens[role] = token.stdout.strip()
    ids[role] = re.search(r"id is ([0-9a-f]{16})", token.stderr)[1] if token.returncode == 0 else ""
    if not re.fullmatch(r"relief_[a-z2-7]{52}", tokens[role]):
        ok(False, f"a token for {role}", made.stderr + token.stderr)
# Somebody who chooses a password later, and had a token before.
CODE = relief("account", "add", "page", "--person", "jbyrne").stdout
OLD = relief("account", "token", "page", "--label", "old").stdout.strip()
spare = relief("account", "token", "staff", "--label", "spare").stdout.strip()
ok(all(t.encode() not in p.read_bytes() for t in tokens.values() for p in folder.glob("relief.db*")), "the record holds no token")
listed = relief("account", "tokens", "staff", "--json")
ok(sorted(t["label"] for t in json.loads(listed.stdout)) == ["check", "spare"] and spare not in listed.stdout, "account tokens lists them by name", listed.stderr)

log = open(folder / "log", "wb")
server = subprocess.Popen([RELIEF, "serve", "--config", str(ROOT / "Config"), "--db", str(db), "--listen", "127.0.0.1:0"],
                          stdout=open(folder / "out", "wb"), stderr=log, env=env)
begun = time.monotonic()
while not (folder / "out").read_text() and server.poll() is None and time.monotonic() - begun < 120:
    time.sleep(0.1)
found = re.search(r"http://127\.0\.0\.1:(\d+)/", (folder / "out").read_text())
URL = f"http://127.0.0.1:{found[1]}" if found else "http://127.0.0.1:9"


def ask(method, path, body=None, token=None, headers=None, raw=None):
    data = raw if raw is not None else json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(URL + path, data=data, method=method)
    if data is not None:
        request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def own_checks():
    staff, boss = tokens["staff"], tokens["supervisor"]
    status, headers, bytes_ = ask("GET", "/api/v1/openapi.yaml")
    ok(status == 200 and bytes_ == FILE.read_bytes() and headers["Content-Type"] == "application/yaml", "the description is served to everybody", status)
    status, headers, bytes_ = ask("GET", "/api/v1/me")
    ok(status == 401 and headers["WWW-Authenticate"].startswith("Bearer") and headers["Content-Type"] == "application/problem+json"
       and json.loads(bytes_)["status"] == 401, "no token: 401 as problem+json with WWW-Authenticate", bytes_)
    for text in ["Basic " + boss, boss, "Bearer " + boss[:-1], "Bearer " + boss + " x", "Bearer"]:
        ok(ask("GET", "/api/v1/me", headers={"Authorization": text})[0] == 401, f"401 for {text.split('_')[0]}…")
    roles = {role: json.loads(ask("GET", "/api/v1/me", token=token)[2]) for role, token in tokens.items()}
    ok(all(("supervisor" in roles[r]["roles"]) == (r == "supervisor") for r in ["supervisor", "staff", "data-protection"])
       and roles["admin"] == {"account": "admin", "person": None, "name": "admin", "roles": ["admin"]}, "who asks is who the token is of", roles)

    # A session of the pages counts for nothing here.
    ok(ask("GET", "/api/v1/me", token=OLD)[0] == 200, "a token works before there is a password")
    code = re.search(r": ([a-z2-7]{26})", CODE)[1]
    form = f"code={code}&name=page&password=vier+oder+funf+worte&again=vier+oder+funf+worte".encode()
    opener = urllib.request.build_opener(NoRedirect)
    try:
        answer = opener.open(urllib.request.Request(URL + "/first", data=form, headers={"Origin": URL}), timeout=30)
        status, cookie = answer.status, answer.headers["Set-Cookie"]
    except urllib.error.HTTPError as error:
        status, cookie = error.code, error.headers["Set-Cookie"]
    cookie = (cookie or "").split(";")[0]
    ok(status == 303 and ask("GET", "/me", headers={"Cookie": cookie})[0] == 200, "a session opens the pages", status)
    ok(ask("GET", "/api/v1/me", token=OLD)[0] == 401, "and the password ends the tokens of before")
    ok(ask("GET", "/api/v1/me", headers={"Cookie": cookie})[0] == 401, "and by itself no part of the API")
    ok(json.loads(ask("GET", "/api/v1/me", token=boss, headers={"Cookie": cookie})[2])["account"] == "supervisor", "with a token the token alone counts")

    # ETag.
    status, headers, bytes_ = ask("GET", "/api/v1/room", token=staff)
    tag = headers["ETag"]
    status, headers, rest = ask("GET", "/api/v1/room", token=staff, headers={"If-None-Match": tag})
    ok(status == 304 and rest == b"" and headers["ETag"] == tag, "304 for what is known", status)
    ok(headers["Cache-Control"] == "no-store", "and nothing is kept on the way")

    # What nobody knows, and all mistakes at once.
    status, _, bytes_ = ask("POST", "/api/v1/commands/leave-ask", {"from": "2027-03-01", "person": "ahughes"}, staff)
    ok(status == 400 and [e["field"] for e in json.loads(bytes_)["errors"]] == ["person"], "an unknown field: 400, named", bytes_)
    status, _, bytes_ = ask("POST", "/api/v1/commands/shift-assign", {"person": 7, "date": "tomorrow", "x": 1}, boss)
    ok(status == 400 and {e["field"] for e in json.loads(bytes_)["errors"]} == {"person", "date", "x"}, "all mistakes at once", bytes_)
    for raw, status in [(b"{", 400), (b'{"from":"2027-03-01","from":"2027-03-02"}', 400), (b"[]", 400), (b"\xff\xfe", 400), (b"[" * 9000, 400),
                        (b'{"from":"' + b"x" * 70000 + b'"}', 413)]:
        ok(ask("POST", "/api/v1/commands/leave-ask", token=staff, raw=raw)[0] == status, f"{raw[:30]}: {status}")
    ok(ask("POST", "/api/v1/commands/leave-ask", token=staff, raw=b"from=2027-03-01", headers={"Content-Type": "text/plain"})[0] == 415, "no JSON: 415")
    status, headers, bytes_ = ask("DELETE", "/api/v1/rota", token=boss)
    ok(status == 405 and "GET" in headers["Allow"] and json.loads(bytes_)["status"] == 405, "another method: 405 with Allow", bytes_)
    ok(ask("GET", "/api/v1/none", token=boss)[1]["Content-Type"] == "application/problem+json", "nothing there: problem+json")
    ok(ask("POST", "/api/v1/commands/shift-assign", {}, staff)[0] == 403, "another role: 403")

    # A change, sent twice, by another, under another name, and taken back.
    before = json.loads(ask("GET", "/api/v1/room", token=staff)[2])["entry"]
    sent = {"from": "2027-03-01", "to": "2027-03-02"}
    first = ask("POST", "/api/v1/commands/leave-ask", sent, staff, {"Idempotency-Key": "one"})
    second = ask("POST", "/api/v1/commands/leave-ask", sent, staff, {"Idempotency-Key": "one"})
    ok(first[0] == second[0] == 200 and first[2] == second[2] and second[1]["Idempotency-Replayed"] == "true" and not first[1]["Idempotency-Replayed"],
       "sent twice: the same answer", first[2] + second[2])
    entry = json.loads(first[2])["entry"]
    ok(entry == before + 1 == json.loads(ask("GET", "/api/v1/room", token=staff)[2])["entry"], "and one entry of the record", entry)
    waiting = json.loads(ask("GET", "/api/v1/leave-requests", token=staff)[2])
    ok([w["from"] for w in waiting if w["id"] in json.loads(first[2])["made"]] == ["2027-03-01"], "the request waits", waiting)
    status, _, bytes_ = ask("POST", "/api/v1/commands/leave-withdraw", {"request": json.loads(first[2])["made"][0]}, staff, {"Idempotency-Key": "one"})
    ok(status == 400, "a key of another change is refused", bytes_)
    status, _, bytes_ = ask("POST", "/api/v1/commands/leave-ask", {"from": "2027-04-01"}, staff, {"Idempotency-Key": "one"})
    ok(status == 409, "a key used with another body is a conflict", bytes_)
    other = ask("POST", "/api/v1/commands/leave-ask", sent, tokens["lead"], {"Idempotency-Key": "one"})
    ok(other[0] == 200 and json.loads(other[2])["entry"] == entry + 1, "the same key of another account is another key", other[2])
    request = json.loads(first[2])["made"][0]
    ok(ask("POST", "/api/v1/commands/leave-withdraw", {"request": request}, tokens["lead"])[0] == 404, "a request of somebody else is not found")
    ok(ask("POST", "/api/v1/commands/leave-grant", {"request": request}, staff)[0] == 403, "nobody grants their own leave")
    status, _, bytes_ = ask("POST", "/api/v1/commands/leave-grant", {"request": request}, boss)
    ok(status in (200, 409), "a supervisor does, or reads why not", bytes_)
    if status == 409:
        ok(all(e["detail"] for e in json.loads(bytes_)["errors"]), "every reason is said", bytes_)
    status, _, bytes_ = ask("POST", "/api/v1/commands/undo", {"entry": entry}, boss)
    ok(status in (200, 409), "an entry is taken back, or it is said what rests on it", bytes_)
    status, _, bytes_ = ask("GET", f"/api/v1/absences?at={before}&from=2027-03-01&days=7&person=kowen", token=boss)
    ok(status == 200 and not any(a["from"] == "2027-03-01" for a in json.loads(bytes_)), "as it was known before", bytes_)
    ok(ask("GET", "/api/v1/rota?at=999999", token=boss)[0] == 404, "an entry still to come is not found")

    # Weighed and not written.
    entry = json.loads(ask("GET", "/api/v1/room", token=staff)[2])["entry"]
    for command, body, token in [("leave-ask", {"from": "2027-06-01"}, staff), ("call-concern", {"person": "ahughes"}, staff),
                                 ("hold-add", {"object": "person", "person": "kowen", "case": "X-1"}, boss), ("rota-publish", {"days": 7}, boss)]:
        status, headers, bytes_ = ask("POST", f"/api/v1/commands/{command}", {**body, "dry_run": True}, token, {"Idempotency-Key": "dry"})
        told = json.loads(bytes_)
        ok(status == 409 and told["errors"] or status == 200 and told["entry"] is None and told["made"] == [] and told["preview"]["at_entry"] == entry,
           f"a dry run of {command} says what it would come to", bytes_)
    ok(json.loads(ask("GET", "/api/v1/room", token=staff)[2])["entry"] == entry, "and none of them is an entry")
    status, headers, bytes_ = ask("POST", "/api/v1/commands/leave-ask", {"from": "2027-06-01"}, staff, {"Idempotency-Key": "dry"})
    ok(status == 200 and not headers["Idempotency-Replayed"], "nor keeps the key", bytes_)

    # The journal, without what is told in confidence; a list with what is wrong in it; what only admins may.
    ask("POST", "/api/v1/commands/call-add", {"category": "child"}, staff)
    words = [e["command"] for e in json.loads(ask("GET", "/api/v1/audit", token=boss)[2])["entries"]]
    ok(words and not [w for w in words if w.split()[0] in ("call", "care", "away")], "supervisors read nothing confidential in the journal", words)
    bare = [e for e in json.loads(ask("GET", "/api/v1/audit", token=tokens["admin"])[2])["entries"] if e["command"] == "call add"]
    ok(bare and bare[0]["by"] is None and bare[0]["about"] is None, "and admins only that there was an entry", bare)
    status, _, bytes_ = ask("POST", "/api/v1/commands/staff-import", {"csv": "id,name\nx,"}, boss)
    ok(status == 400 and {e["field"] for e in json.loads(bytes_)["errors"]} == {"csv"}, "a list with faults: 400, each row named", bytes_)
    ok(ask("POST", "/api/v1/people/import", token=boss, raw=b'{"csv":"' + b"x" * 1000001 + b'"}')[0] == 400, "one beyond a million bytes: 400")

    # What is ended, by its own hand and by another's.
    ended = ask("POST", f"/api/v1/me/tokens/{ids['lead']}/end", token=spare)
    ok(json.loads(ended[2]) == {"ended": False} and ask("GET", "/api/v1/me", token=tokens["lead"])[0] == 200, "a token of another account stays")
    spare_id = next(t["id"] for t in json.loads(ask("GET", "/api/v1/me/tokens", token=staff)[2]) if t["label"] == "spare")
    ok(json.loads(ask("POST", f"/api/v1/me/tokens/{spare_id}/end", token=spare)[2]) == {"ended": True}, "a token ends itself")
    ok(ask("GET", "/api/v1/me", token=spare)[0] == 401, "and is none at once")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *rest):
        return None


CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance,"
          "negative_data_rejection,missing_required_header,unsupported_method,allow_header_conformance")


def schemathesis(role, phase, operations, *options):
    """Some operations with a role's token, whether it may ask them or not: what comes back is held against the file."""
    part = {**described, "paths": {path: {m: o for m, o in methods.items() if o["operationId"] in operations} for path, methods in described["paths"].items()}}
    part["paths"] = {path: methods for path, methods in part["paths"].items() if methods}
    spec = folder / "spec.json"
    spec.write_text(json.dumps(part))
    tool = pathlib.Path(sys.executable).parent / "schemathesis"
    begun = time.monotonic()
    done = subprocess.run([tool, "run", str(spec), "--url", URL, "-H", f"Authorization: Bearer {tokens[role]}", "--phases", phase, "--checks", CHECKS,
                           "--seed", "20261122", "--no-shrink", "--continue-on-failure", "--request-timeout", "60", "--suppress-health-check", "all",
                           "--generation-database", "none", "--warnings", "off", *options], capture_output=True, text=True, timeout=1800, cwd=folder)
    text = done.stdout + done.stderr
    cases = re.search(r"([\d,]+) generated", text)
    tested = re.search(r"Tested: (\d+)", text)
    ok(done.returncode == 0 and server.poll() is None and tested and int(tested[1]) == len(operations),
       f"schemathesis {phase} as {role}: {tested[1] if tested else 'none'} of {len(operations)} operations, "
       f"{cases[1] if cases else 'no'} cases in {time.monotonic() - begun:.0f} s", text)
    if out := os.environ.get("API_TEST_OUT"):
        pathlib.Path(out, f"schemathesis-{phase}-{role}.txt").write_text(text)


def all_roles():
    """Each operation at its boundaries by a role that may ask it, and all of them at random by every role."""
    roles = {o["operationId"]: set(o["x-relief-roles"]) for methods in described["paths"].values() for o in methods.values()}
    own = {role: {"everyone", "signed-in", *json.loads(ask("GET", "/api/v1/me", token=tokens[role])[2])["roles"]} for role in tokens}
    if ONLY:
        ok(ONLY <= set(roles), "the operations that were named are there", ONLY - set(roles))
        roles = {name: who for name, who in roles.items() if name in ONLY}
    left = set(roles)
    for role in ROLES:
        schemathesis(role, "fuzzing", set(roles), "-n", str(EXAMPLES))
    for role in ROLES if BOUNDARIES else []:
        mine = {name for name in left if roles[name] & own[role]}
        left -= mine
        if mine:
            schemathesis(role, "coverage", mine)


try:
    own_checks()
    all_roles()
finally:
    server.send_signal(signal.SIGTERM)
    ended = server.wait(30)
ok(ended == 0, "SIGTERM ends it", ended)
said = (folder / "log").read_text()
ok(not any(t in said for t in [*tokens.values(), spare]), "the log holds no token")
ok(not [line for line in said.splitlines() if '"status":"5' in line], "no 5xx in the log", [line for line in said.splitlines() if '"status":"5' in line][:5])
shutil.rmtree(folder, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
