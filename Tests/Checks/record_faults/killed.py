"""F1: the program is killed while it writes; what it acknowledged must be there."""
import random
import signal
import time

from room import entries, kept, need, say


def check(bench):
    kills = 10_000 if bench.is_long == "release" else 200 if bench.is_long else 40
    began = time.time()
    chance = random.Random(1)
    acknowledged = lost = damaged = unsound = verified = 0
    for k in range(kills):
        if k % 100 == 0:
            db = bench.made(f"killed-{k}")
            written = {}
        child = bench.start(db, "db", "exercise", "-q", "--writes", "1000000")
        first = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.08))
        child.send_signal(signal.SIGKILL)
        text = first + child.stdout.read()
        need(first.startswith("entry "), f"kill {k}: nothing was written: {first}{child.stderr.read()}")
        child.wait()
        child.stdout.close()
        child.stderr.close()
        # A last line that was cut off is no acknowledgement.
        said = entries(text[: text.rfind("\n") + 1])
        written.update(said)
        acknowledged += len(said)
        state, rows = kept(db)
        damaged += state != "ok"
        lost += sum(rows.get(seq) != key for seq, key in written.items())
        if k % 20 == 19 or k == kills - 1:
            good, what = bench.sound(db)
            verified += 1
            unsound += not good
            if not good:
                say(what)
    say(f"F1: {kills} kills, {acknowledged} entries acknowledged, {lost} lost, {damaged} files damaged, "
        f"journal verified {verified} times, {unsound} wrong, {time.time() - began:.0f} s")
    need(lost == damaged == unsound == 0 and acknowledged > kills, "F1")
