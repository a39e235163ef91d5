#!/usr/bin/env python3
"""screenshots.py RELIEF FOLDER: the pictures of the README, of the demo as it is at a moment of the sample's year.

Starts the demo with the clock held at Saturday 24 October 2026, 21:40 (the night the clocks go back), signs in as who is named with each
picture, and writes FOLDER/NAME.png. Needs Debian's chromium and requirements-pages.txt."""
import os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time

from playwright.sync_api import sync_playwright

PICTURES = [  # name, role, page, width, height, theme
    ("board", "supervisor", "/rota?from=2026-10-19&weeks=2", 1440, 900, "light"),
    ("floor", "supervisor", "/floor", 1100, 760, "dark"),
    ("my-shifts", "staff", "/me", 420, 860, "light"),
]
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
folder = pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as work:
    said = pathlib.Path(work) / "said"
    server = subprocess.Popen([RELIEF, "serve", "--demo", "--listen", "127.0.0.1:0", "--config", str(ROOT / "Config")], stdout=open(said, "wb"),
                              stderr=subprocess.DEVNULL, env={**os.environ, "RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-24T21:40:00+01:00"})
    while "Nothing of it is kept" not in said.read_text():
        if server.poll() is not None:
            sys.exit("the program ended")
        time.sleep(0.1)
    base = re.search(r"http://127\.0\.0\.1:\d+", said.read_text())[0]
    accounts = dict(re.findall(r"^  ([a-z-]+) +([a-z2-7]{26})\b", said.read_text(), re.M))
    try:
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            for name, role, path, width, height, theme in PICTURES:
                context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme, locale="en-GB",
                                              timezone_id="Europe/London", device_scale_factor=1)
                page = context.new_page()
                page.goto(base + "/sign-in")
                page.fill("[name=name]", role)
                page.fill("[name=password]", accounts[role])
                page.click("main button[type=submit]")
                page.wait_for_load_state()
                assert page.goto(base + path).status == 200, path
                page.screenshot(path=str(folder / f"{name}.png"))
                print(f"{folder / name}.png", (folder / f"{name}.png").stat().st_size, "bytes")
                context.close()
            browser.close()
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(15)
