#!/usr/bin/env python3
"""Opens pages from disk in a real browser and holds them against what every page must do.

    page_check.py [--shots DIR] [--browser PROGRAM] FILE.html...

Each page is opened at 320, 768 and 1440 pixels, light and dark, and printed. It fails for a finding of axe
(WCAG 2.2 A and AA, and best practice), for a page that scrolls sideways at 320 pixels, for text that is gone when the
system forces its own colours, for a message in the console, for a request to anywhere, for a dark print, for
more than sixty stops of the Tab key, and for markup that repeats an id. Needs Debian's chromium and
requirements-pages.txt. The last page opened is one with faults put in on purpose: if they are not found, the check is
broken and fails.
"""
import argparse
import os
import pathlib
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [(320, 700), (768, 1024), (1440, 900)]
MOST_STOPS = 60

NEGATIVE = """<!DOCTYPE html><html><head><title>x</title></head><body><h1>Faults</h1><h4 id="a">skipped</h4>
<p id="a" style="color:#bbb;background:#fff">pale</p><img src="http://192.0.2.1/x.png"><div style="width:900px">wide</div>
<script>console.error("noise")</script></body></html>"""
NEGATIVE_FINDS = ["color-contrast", "image-alt", "scrolls sideways", "asks for", "console", "repeats the id"]


def context(browser, width, height, **more):
    return browser.new_context(viewport={"width": width, "height": height}, locale="en-GB",
                               timezone_id="Europe/London", reduced_motion="reduce", **more)


def watched(page, path, faults):
    """Opens the page and notes what it says and asks for."""
    def request(r):
        if r.url != path.as_uri() and not r.url.startswith("data:"):
            faults.append(f"asks for {r.url}")
    page.on("request", request)
    page.on("console", lambda m: faults.append(f"console: {m.text}"))
    page.on("pageerror", lambda e: faults.append(f"console: {e}"))
    page.goto(path.as_uri(), wait_until="load")


def shot(page, shots, path, name):
    if shots:
        page.screenshot(path=shots / f"{path.stem}-{name}.png", full_page=True)


def check(browser, path, shots):
    faults = []
    text = None
    for scheme in ["light", "dark"]:
        for width, height in WIDTHS:
            c = context(browser, width, height, color_scheme=scheme)
            page = c.new_page()
            watched(page, path, faults)
            where = f"{width} px, {scheme}"
            # Layout differs by width and colour by scheme: axe sees each width and each scheme, not each pair.
            if (scheme == "dark") == (width == 768):
                for v in Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]:
                    node = v["nodes"][0]
                    faults.append(f"{where}: {v['id']}: {v['help']}: {len(v['nodes'])} × {node['html'][:120]}")
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                faults.append(f"{where}: scrolls sideways, {wide} px")
            shot(page, shots, path, f"{width}-{scheme}")
            text = page.locator("body").inner_text()
            if scheme == "light" and width == 1440:
                faults += structure(page)
            c.close()
    faults += forced(browser, path, shots, text)
    faults += printed(browser, path, shots)
    return list(dict.fromkeys(faults))


def structure(page):
    faults = []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    faults += [f"repeats the id {i}" for i in sorted({i for i in ids if ids.count(i) > 1})]
    stops = page.evaluate("document.querySelectorAll('a[href],button,input,summary,[tabindex=\"0\"]').length")
    if stops > MOST_STOPS:
        faults.append(f"{stops} stops of the Tab key")
    scripts = page.evaluate("document.querySelectorAll('script,link,iframe,object,embed,[onclick],[onload]').length")
    if scripts:
        faults.append(f"{scripts} elements that run or fetch something")
    return faults


def forced(browser, path, shots, text):
    """With the system's own colours nothing that is read may be gone, nor stand in the colour behind it."""
    c = context(browser, 1440, 900, forced_colors="active", color_scheme="dark")
    page = c.new_page()
    page.goto(path.as_uri())
    shot(page, shots, path, "forced")
    faults = [] if page.locator("body").inner_text() == text else ["forced colours: text differs"]
    faults += page.evaluate("""() => {
      const back = getComputedStyle(document.documentElement).getPropertyValue('background-color');
      const canvas = Object.assign(document.createElement('i'), {style: 'color: Canvas'});
      document.body.append(canvas);
      const hidden = getComputedStyle(canvas).color;
      canvas.remove();
      const lost = [...document.querySelectorAll('svg text')].filter(e => getComputedStyle(e).fill === hidden);
      return lost.length ? [`forced colours: ${lost.length} texts of pictures in the colour behind them`] : [];
    }""")
    c.close()
    return faults


def printed(browser, path, shots):
    """A page printed from a dark screen must be dark on white: its root says so in print."""
    faults = []
    c = context(browser, 1440, 900, color_scheme="dark")
    page = c.new_page()
    page.goto(path.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    if colour not in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"):
        faults.append(f"prints on {colour}")
    with tempfile.TemporaryDirectory() as folder:
        pdf = (shots or pathlib.Path(folder)) / f"{path.stem}.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
        if pdf.stat().st_size < 2000:
            faults.append("prints nothing")
    c.close()
    return faults


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("files", nargs="+", type=pathlib.Path)
    options.add_argument("--shots", type=pathlib.Path, help="keep pictures and prints here")
    options.add_argument("--browser", default="/usr/bin/chromium")
    given = options.parse_args()
    if given.shots:
        given.shots.mkdir(parents=True, exist_ok=True)
    failed = False
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=given.browser, args=["--no-sandbox"],
            env={**os.environ, "LANGUAGE": "en_GB", "LANG": "en_GB.UTF-8"})
        for path in given.files:
            faults = check(browser, path.resolve(), given.shots)
            failed |= bool(faults)
            print(f"{path}: " + (f"{len(faults)} faults" if faults else "no fault"), flush=True)
            print("".join(f"  {fault}\n" for fault in faults), end="")
        control = pathlib.Path(folder) / "negative.html"
        control.write_text(NEGATIVE, encoding="utf-8")
        found = "\n".join(check(browser, control, None))
        missed = [name for name in NEGATIVE_FINDS if name not in found]
        if missed:
            failed = True
            print(f"the check is broken: on the page of faults it did not find {', '.join(missed)}")
        else:
            print(f"page of faults: all {len(NEGATIVE_FINDS)} kinds found")
        browser.close()
    sys.exit(failed)


if __name__ == "__main__":
    main()
