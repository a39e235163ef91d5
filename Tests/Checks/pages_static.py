#!/usr/bin/env python3
"""Opens the pages of a folder, as a server would send them, in a real browser.

    pages_static.py [--shots DIR] [--only NAME,...] FOLDER

FOLDER is what `RELIEF_PAGES_OUT=FOLDER swift test --filter SamplePagesTests` writes. Each page is opened at 320, 768 and 1440
pixels, light and dark, with scripts and without, under the policy that the server sends. It fails for a finding of
axe (WCAG 2.2 A and AA, and best practice), for a page that scrolls sideways at any of these widths, for a message in the
console or a report of the policy, for a dialog, for a request to anywhere else, for a page that reads differently
without scripts, for text gone under forced colours, for a control smaller than 24 pixels, for a dark print, and for a
board that is not on one sheet of A3 with every team and date. Pages whose name begins with `hostile-` are opened once, for
dialogs and for markup made of names. Needs Debian's chromium, poppler-utils and requirements-pages.txt.
"""
import argparse
import functools
import http.server
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
from html.parser import HTMLParser

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from page_check import NEGATIVE, TAGS, WIDTHS

# What the server sends with every page by OWASP ASVS 5.0, 3.4.
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'")

# What must be found on the page of faults.
FINDS = ["color-contrast", "image-alt", "scrolls sideways", "console", "smaller than 24 px"]

SMALL = """() => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,summary')]
  .filter(e => e.checkVisibility({checkOpacity: true}) && !e.closest('.skip'))
  .filter(e => { const r = e.getBoundingClientRect(), inline = getComputedStyle(e).display === 'inline';
                 return r.width && !inline && (r.height < 24 || r.width < 24) })
  .map(e => e.outerHTML.slice(0, 90))"""


class Names(HTMLParser):
    """What a parser makes of a page: elements that run something, and handlers."""

    def __init__(self):
        super().__init__()
        self.faults = []
        self.scripts = 0

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == "script"
        self.faults += [f"{tag} has {name}" for name, _ in attributes if name.startswith("on")]
        if tag in ("iframe", "object", "embed", "img", "style"):
            self.faults.append(f"there is an element {tag}")
        for name, value in attributes:
            if name in ("href", "src", "action") and not (value or "").startswith(("/", "#")):
                self.faults.append(f"{tag} leads to {value}")


def serve(folder, policy=POLICY):
    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self):
            if policy:
                self.send_header("Content-Security-Policy", policy)
            self.send_header("X-Content-Type-Options", "nosniff")
            super().end_headers()

        def log_message(self, *_):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


class Look:
    """One page, looked at in every way."""

    def __init__(self, browser, base, name, shots):
        self.browser, self.base, self.name, self.shots = browser, base, name, shots
        self.faults = []
        self.runs = 0

    def open(self, width, height, where, **more):
        context = self.browser.new_context(viewport={"width": width, "height": height}, locale="en-GB",
                                           timezone_id="Europe/London", reduced_motion="reduce", **more)
        page = context.new_page()

        def dialog(d):
            self.faults.append(f"{where}: a dialog: {d.message}")
            d.dismiss()
        page.on("dialog", dialog)
        page.on("console", lambda m: self.faults.append(f"{where}: console: {m.text}"))
        page.on("pageerror", lambda e: self.faults.append(f"{where}: error: {e}"))
        page.on("request", lambda r: r.url.startswith(self.base) or self.faults.append(f"{where}: asks for {r.url}"))
        page.goto(f"{self.base}/{self.name}.html", wait_until="load")
        return page

    def everything(self):
        for scheme in ["light", "dark"]:
            for width, height in WIDTHS:
                where = f"{width} px, {scheme}"
                page = self.open(width, height, where, color_scheme=scheme)
                # Folded parts are opened, so that they are looked at too.
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                self.axe(page, where)
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    self.faults.append(f"{where}: scrolls sideways, {wide} px")
                if page.evaluate("(m => m.scrollWidth > m.clientWidth)(document.querySelector('main'))"):
                    self.faults.append(f"{where}: something stands out of the page's main part")
                self.faults += [f"{where}: smaller than 24 px: {e}" for e in page.evaluate(SMALL)[:3]]
                self.shot(page, f"{width}-{scheme}")
                page.context.close()
        self.without_scripts()
        self.forced()
        self.printed()

    def axe(self, page, where):
        self.runs += 1
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
        for v in found:
            self.faults.append(f"{where}: {v['id']}: {v['help']}: {len(v['nodes'])} × {v['nodes'][0]['html'][:140]}")

    def without_scripts(self):
        words = []
        for scripts in [True, False]:
            page = self.open(1440, 900, "script on" if scripts else "script off", java_script_enabled=scripts)
            # A button that only a script can serve is not there without one.
            page.evaluate("document.querySelectorAll('button[data-script]').forEach(e => e.remove())")
            words.append(page.locator("main").inner_text())
            page.context.close()
        joined = [" ".join(w.split()) for w in words]
        if joined[0] != joined[1]:
            self.faults.append("reads differently without scripts")

    def forced(self):
        page = self.open(1440, 900, "forced colours", forced_colors="active", color_scheme="dark")
        lost = page.evaluate("""() => {
          const i = Object.assign(document.createElement('i')); i.className = 'lost-probe';
          document.body.append(i); const back = getComputedStyle(document.body).backgroundColor; i.remove();
          return [...document.querySelectorAll('td,th,p,li,a,button,b,svg text')].filter(e => e.textContent.trim()
            && (e.closest('svg') ? getComputedStyle(e).fill : getComputedStyle(e).color) === back).length }""")
        if lost:
            self.faults.append(f"forced colours: {lost} texts in the colour behind them")
        self.shot(page, "forced")
        page.context.close()

    def printed(self):
        page = self.open(1440, 900, "print", color_scheme="dark")
        page.emulate_media(media="print", color_scheme="dark")
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        if colour not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"):
            self.faults.append(f"prints on {colour}")
        with tempfile.TemporaryDirectory() as folder:
            pdf = (self.shots or pathlib.Path(folder)) / f"{self.name}.pdf"
            page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
            if self.name in ("board", "board-people", "handover"):
                self.sheet(page, pdf)
        page.context.close()

    def sheet(self, page, pdf):
        said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        size = "A4" if self.name == "handover" else "A3"
        pages = int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))
        # Everybody's rows are longer than a sheet, and no promise was made of them.
        if size not in said or (pages != 1 and self.name != "board-people"):
            self.faults.append(f"prints {pages} pages, and not on one of {size}: {said}")
        if self.name != "board":
            return
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
        for word in page.locator(".board tbody tr th bdi").all_inner_texts():
            if word not in text:
                self.faults.append(f"the print has no {word}")
        lines = text.splitlines()
        dates = page.locator(".board thead b").all_inner_texts()
        if not any(line.split()[-len(dates):] == dates for line in lines):
            self.faults.append("the print has no line with every date in order")

    def hostile(self, path):
        parser = Names()
        parser.feed(path.read_text(encoding="utf-8"))
        self.faults += parser.faults + ([f"{parser.scripts} scripts"] if parser.scripts != 1 else [])
        page = self.open(320, 700, "hostile")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > 320:
            self.faults.append(f"hostile: scrolls sideways, {wide} px")
        page.context.close()

    def shot(self, page, name):
        if self.shots:
            page.screenshot(path=self.shots / f"{self.name}-{name}.png", full_page=True)


def control(browser):
    """Looks at a page with faults put in on purpose: if they are not found, the check is broken."""
    with tempfile.TemporaryDirectory() as folder:
        small = "<button style='width:10px;height:10px;padding:0'>x</button></main></body>"
        page = NEGATIVE.replace("<body>", "<body><main>").replace("</body>", small)
        (pathlib.Path(folder) / "faults.html").write_text(page, encoding="utf-8")
        look = Look(browser, serve(folder, policy=None), "faults", None)
        look.everything()
    found = "\n".join(look.faults)
    missed = [name for name in FINDS if name not in found]
    print(f"page of faults: {'did not find ' + ', '.join(missed) if missed else 'all kinds found'}")
    return bool(missed)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--shots", type=pathlib.Path, help="keep pictures and prints here")
    options.add_argument("--only", help="names of pages, with commas between")
    options.add_argument("--browser", default="/usr/bin/chromium")
    given = options.parse_args()
    if given.shots:
        given.shots.mkdir(parents=True, exist_ok=True)
    only = given.only.split(",") if given.only else None
    pages = sorted(p for p in given.folder.glob("*.html") if only is None or p.stem in only)
    if not pages:
        sys.exit("no pages in that folder")
    failed, runs = 0, 0
    base = serve(given.folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=given.browser, args=["--no-sandbox"],
            env={**os.environ, "LANGUAGE": "en_GB", "LANG": "en_GB.UTF-8"})
        for path in pages:
            look = Look(browser, base, path.stem, given.shots)
            if path.stem.startswith("hostile-"):
                look.hostile(path)
            else:
                look.everything()
            faults = list(dict.fromkeys(look.faults))
            failed += bool(faults)
            runs += look.runs
            print(f"{path.stem}: " + (f"{len(faults)} faults" if faults else "no fault"), flush=True)
            print("".join(f"  {fault}\n" for fault in faults), end="")
        failed += control(browser)
        browser.close()
    print(f"{len(pages)} pages, {runs} looks with axe, {failed} pages with faults")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
