"""A record of the sample room in a folder of its own, driven through the program, looked at through Python's SQLite."""
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
NOW = "2026-11-20T12:00:00Z"
ENTRY = re.compile(r"^entry (\d+) ([a-z2-7]{26})$")


class Failure(Exception):
    pass


def need(good, text):
    if not good:
        raise Failure(text)


class Bench:
    """Where the binary is and how much is asked for."""

    def __init__(self, relief, is_long):
        self.relief = str(pathlib.Path(relief).resolve())
        self.is_long = is_long
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="relief-faults-"))
        self.environment = {**os.environ, "RELIEF_TEST_CLOCK": "1", "SWIFT_BACKTRACE": "enable=no"}

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, db, *words, now=NOW):
        return [self.relief, *words, "--config", str(ROOT / "Config"), "--db", str(db), "--now", now]

    def run(self, db, *words, now=NOW, timeout=120, **environment):
        return subprocess.run(
            self.command(db, *words, now=now), capture_output=True, text=True, timeout=timeout,
            cwd=self.folder, env={**self.environment, **environment},
        )

    def start(self, db, *words, now=NOW, **more):
        return subprocess.Popen(
            self.command(db, *words, now=now), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            cwd=self.folder, env=self.environment, **more,
        )

    def made(self, name, writes=0):
        """A new record, closed, in a folder of its own."""
        folder = self.folder / name
        folder.mkdir()
        db = folder / "relief.db"
        done = self.run(db, "db", "create", "-q")
        need(done.returncode == 0, f"db create: {done.returncode} {done.stderr}")
        if writes:
            done = self.run(db, "db", "exercise", "-q", "--writes", str(writes))
            need(done.returncode == 0, f"db exercise: {done.returncode} {done.stderr}")
        return db

    def copied(self, db, name):
        """The record with its key and nothing else, in a folder that is made anew."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        for end in ("", "-wal", ".key"):
            if os.path.exists(f"{db}{end}"):
                shutil.copy2(f"{db}{end}", folder / f"relief.db{end}")
        return folder / "relief.db"

    def sound(self, db):
        done = self.run(db, "db", "verify", "-q")
        return done.returncode == 0, done.stdout + done.stderr


def entries(text):
    """The entries that the program said were written."""
    return [(int(m[1]), m[2]) for m in map(ENTRY.match, text.splitlines()) if m]


def kept(db):
    """Whether the file is sound, and its entries by number: read from a copy, as reading mends a log."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "c.db")
        for end in ("", "-wal"):
            if os.path.exists(f"{db}{end}"):
                shutil.copyfile(f"{db}{end}", copy + end)
        return looked(copy)


def looked(path):
    try:
        link = sqlite3.connect(path)
        try:
            state = link.execute("pragma integrity_check").fetchone()[0]
            rows = dict(link.execute("select seq, key from entry"))
        finally:
            link.close()
    except sqlite3.Error as error:
        return str(error), {}
    if state == "ok" and sorted(rows) != list(range(1, len(rows) + 1)):
        state = "entries have gaps"
    return state, rows


def say(text):
    print(text, flush=True)
    sys.stdout.flush()
