#!/usr/bin/env python3
"""web_bench.py RELIEF [SECONDS]: pages a second, beside nginx serving the same bytes from a file in the same run.

Starts the demo, signs in, fetches the board of four weeks, the day, the live floor, somebody's own shifts and their calendar link; then asks
for each again and again with wrk, 8 connections and one thread, from the program and from nginx, which gets the bytes just fetched. Prints
requests a second, the median and the 99th percentile in milliseconds, and the ratio; then the program's memory after each fifth of 100,000
requests. Needs wrk and nginx (Debian). No limits but one: the last four fifths may not grow by more than a tenth. Exit 1 if they do."""
import html, os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time, urllib.parse, urllib.request

HERE = pathlib.Path(__file__).resolve().parent
RELIEF = shutil.which(sys.argv[1]) or os.path.abspath(sys.argv[1])
SECONDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
folder = pathlib.Path(tempfile.mkdtemp())
said = folder / "said"
server = subprocess.Popen([RELIEF, "serve", "--demo", "--listen", "127.0.0.1:0", "--config", str(HERE.parent.parent / "Config")],
                          stdout=open(said, "wb"), stderr=subprocess.DEVNULL)
while "Nothing of it is kept" not in said.read_text():
    if server.poll() is not None:
        sys.exit("the program ended")
    time.sleep(0.1)
base = re.search(r"http://127\.0\.0\.1:\d+", said.read_text())[0]
accounts = dict(re.findall(r"^  ([a-z-]+) +([a-z2-7]{26})\b", said.read_text(), re.M))


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


opener = urllib.request.build_opener(NoRedirect)


def ask(path, form=None, cookie=None):
    data = urllib.parse.urlencode(form).encode() if form is not None else None
    request = urllib.request.Request(base + path, data, {"Origin": base, **({"Cookie": cookie} if cookie else {})})
    try:
        answer = opener.open(request, timeout=60)
    except urllib.error.HTTPError as e:
        answer = e
    return answer.status, answer.headers, answer.read()


def sign_in(name):
    status, headers, _ = ask("/sign-in", {"name": name, "password": accounts[name]})
    assert status == 303, status
    return headers["Set-Cookie"].split(";")[0]


boss, staff = sign_in("supervisor"), sign_in("staff")
_, _, links = ask("/me/links", cookie=staff)
form = {k: html.unescape(v) for k, v in re.findall(r'name="(csrf|once)" value="([^"]*)"', links.decode())}
status, _, made = ask("/me/links", {**form, "kind": "shifts", "label": "bench"}, staff)
feed = re.search(r"/s/[A-Za-z0-9_-]+\.ics", made.decode())
pages = [("board, everybody, 4 weeks", "/rota?weeks=4&people=all", boss), ("day", "/day/" + time.strftime("%Y-%m-%d"), boss), ("live floor", "/floor", boss),
         ("my shifts", "/me", staff)] + ([("calendar link", feed[0], None)] if feed else [])
assert feed, f"no calendar link: {status}"

root = folder / "files"
root.mkdir()
for place, (name, path, cookie) in enumerate(pages):
    begun = time.monotonic()
    status, headers, body = ask(path, cookie=cookie)
    assert status == 200, (name, status)
    (root / str(place)).write_bytes(body)
    print(f"first {name}: {len(body):,} bytes in {(time.monotonic() - begun) * 1000:.0f} ms")
port = int(base.rsplit(":", 1)[1]) + 1
(folder / "nginx.conf").write_text(f"""daemon off; pid {folder}/pid; error_log {folder}/error; worker_processes 1;
{'user root;' if os.geteuid() == 0 else ''}
events {{ worker_connections 256; }}
http {{ access_log off; sendfile on; keepalive_requests 100000000; default_type text/html;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; root {root}; }} }}""")
nginx = subprocess.Popen(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
time.sleep(0.5)
assert nginx.poll() is None, (folder / "error").read_text()


def load(url, cookie, seconds):
    command = ["wrk", "-t1", "-c8", f"-d{seconds}s", "--latency", *(["-H", f"Cookie: {cookie}"] if cookie else []), url]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    unit = {"us": 0.001, "ms": 1, "s": 1000}
    def percentile(p):
        value, of = re.search(rf"{p}%\s+([\d.]+)(us|ms|s)", out).groups()
        return float(value) * unit[of]
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return (float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), percentile(50), percentile(99), int(wrong[1]) if wrong else 0,
            int(re.search(r"(\d+) requests in", out)[1]))


def memory():
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


try:
    print(f"\n{'8 connections, ' + str(SECONDS) + ' s each':28} {'relief: a second':>17} {'p50 ms':>8} {'p99 ms':>8}   {'nginx: a second':>16} {'p50 ms':>8} {'p99 ms':>8}   nginx/relief")
    for place, (name, path, cookie) in enumerate(pages):
        own, peer = load(base + path, cookie, SECONDS), load(f"http://127.0.0.1:{port}/{place}", None, SECONDS)
        print(f"{name:28} {own[0]:17,.0f} {own[1]:8.1f} {own[2]:8.1f}   {peer[0]:16,.0f} {peer[1]:8.2f} {peer[2]:8.2f}   {peer[0] / own[0]:.0f}"
              + (f"   {own[3]} answers were not 200" if own[3] else ""))
    done, marks, sizes = 0, [20_000 * n for n in range(1, 6)], []
    print(f"\nmemory before: {memory():.0f} MiB")
    while marks:
        for name, path, cookie in pages:
            done += load(base + path, cookie, 2)[4]
        if done >= marks[0]:
            sizes.append(memory())
            print(f"after {done:,} requests: {sizes[-1]:.0f} MiB", flush=True)
            marks = [m for m in marks if m > done]
    grown = sizes[-1] / sizes[0] - 1
    print(f"from the first fifth to the last: {grown:+.1%}")
finally:
    for process in (nginx, server):
        process.send_signal(signal.SIGTERM)
        process.wait(15)
    shutil.rmtree(folder, ignore_errors=True)
sys.exit(grown > 0.1)
