"""A server of the program for the checks, and what it answers, through raw sockets."""
import os, pathlib, re, signal, socket, subprocess, time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class Server:
    """The program, serving; what it prints, and what it answers."""

    def __init__(self, relief, folder, *options, db=None, env=()):
        self.log = folder / f"log{time.monotonic_ns()}"
        env = {**os.environ, "TMPDIR": str(folder), **({"RELIEF_DB": str(db)} if db else {}), **dict(env)}
        out = self.log.with_suffix(".out")
        self.process = subprocess.Popen([relief, "serve", "--config", str(ROOT / "Config"), "--listen", "127.0.0.1:0", *options],
                                        stdout=open(out, "wb"), stderr=open(self.log, "wb"), env=env)
        # All that it says comes in one write, once it takes requests.
        begun = time.monotonic()
        while not out.read_text() and self.process.poll() is None and time.monotonic() - begun < 120:
            time.sleep(0.05)
        time.sleep(0.2)
        self.said = out.read_text()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)
        self.port = int(found[1]) if found else 0
        self.origin = f"http://127.0.0.1:{self.port}"

    def raw(self, text, wait=60):
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as s:
            s.sendall(text if isinstance(text, bytes) else text.encode())
            return read(s)

    def ask(self, method, path, form=None, cookie=None, headers=None, host=None):
        body = urllib.parse.urlencode(form or {}) if method == "POST" else ""
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host or f'127.0.0.1:{self.port}'}", "Connection: close"]
        if method == "POST":
            lines += [f"Content-Length: {len(body)}", "Content-Type: application/x-www-form-urlencoded"]
            lines += [f"Origin: {self.origin}"] if headers is None else []
        lines += [f"{k}: {v}" for k, v in (headers or {}).items()] + ([f"Cookie: {cookie}"] if cookie else [])
        return self.raw("\r\n".join(lines) + "\r\n\r\n" + body)

    def sign_in(self, name, password):
        status, headers, _ = self.ask("POST", "/sign-in", {"name": name, "password": password})
        return headers.get("set-cookie", "").split(";")[0] if status == 303 else None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        begun = time.monotonic()
        code = self.process.wait(15)
        return code, time.monotonic() - begun


def read(s):
    """An answer: status, headers by small name, body."""
    data = b""
    try:
        while chunk := s.recv(65536):
            data += chunk
            head, found, body = data.partition(b"\r\n\r\n")
            size = re.search(rb"(?i)content-length: (\d+)", head)
            if found and size and len(body) >= int(size[1]):
                break
    except (ConnectionResetError, TimeoutError):
        pass
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    status = int(lines[0].split()[1]) if len(lines[0].split()) > 1 else 0
    return status, {k.lower(): v for k, _, v in (line.partition(": ") for line in lines[1:])}, body.decode("utf-8", "replace")


def token(page):
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
    return found[1] if found else ""
