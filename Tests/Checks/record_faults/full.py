"""F3: the disk is full; nothing is half written, reading goes on, and writing resumes without a new start."""
import os
import subprocess
import sys
import threading
import time

from room import ENTRY, kept, need, say


def mount(folder, size, again=False):
    option = f"{'remount,' if again else ''}size={size}k"
    subprocess.run(["mount", "-t", "tmpfs", "-o", option, "tmpfs", str(folder)], check=True)


def check(bench):
    began = time.time()
    source = bench.made("before-full", writes=20)
    folder = bench.folder / "full"
    folder.mkdir(mode=0o700)
    size = os.path.getsize(source) // 1024 + 1_200
    mount(folder, size)
    try:
        db = folder / "relief.db"
        for end in ("", ".key"):
            subprocess.run(["cp", "-p", f"{source}{end}", f"{db}{end}"], check=True)
        child = bench.start(
            db, "db", "exercise", "-q", "--writes", "100000", "--pause", "5", "--persist")
        guard = threading.Timer(120, child.kill)
        guard.start()
        written, refused, reads, resumed = {}, 0, 0, 0
        for line in child.stdout:
            if found := ENTRY.match(line.strip()):
                written[int(found[1])] = found[2]
                if refused >= 5:
                    resumed += 1
                    if resumed == 50:
                        break
            elif line.startswith("not written"):
                refused += 1
                reads += line.strip().endswith("reading goes on")
                need("the disk is full" in line, f"F3: {line}")
                if refused == 5:
                    state, rows = kept(db)
                    need(state == "ok", f"F3: while full: {state}")
                    need(all(rows.get(s) == k for s, k in written.items()), "F3: lost while full")
                    partial = len(rows) - max(written)
                    need(partial == 0, f"F3: {partial} entries that were refused are there")
                    mount(folder, size + 8_000, again=True)
        guard.cancel()
        child.kill()
        child.wait()
        state, rows = kept(db)
        lost = sum(rows.get(s) != k for s, k in written.items())
        good, what = bench.sound(db)
        say(f"F3: disk full after {min(len(written), len(written) - resumed)} entries, {refused} refused, {reads} reads "
            f"meanwhile; {resumed} more written after room was made, by the same process; {lost} lost, file {state}, "
            f"journal {'verified' if good else 'WRONG: ' + what}; {time.time() - began:.0f} s")
        need(refused >= 5 and reads == refused and resumed == 50 and lost == 0 and state == "ok" and good, "F3")
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


def as_owner_of_mounts():
    """Mounting wants root, or a name space of one's own in which one is."""
    if os.geteuid() != 0 and not os.environ.get("RELIEF_IN_OWN_MOUNTS"):
        os.environ["RELIEF_IN_OWN_MOUNTS"] = "1"
        os.execvp("unshare", ["unshare", "-rm", sys.executable, *sys.argv])
