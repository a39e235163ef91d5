#!/usr/bin/env python3
"""One whole night of the sample room, 19:00 to 07:00 on 24 October 2026, and what follows from it, at the command line.

    night_test.py [--relief BINARY]

The clocks go back in that night: it has 13 hours, and 01:30 twice. Every answer is worked out from the rota by hand:
white works the nights of 24 and 25 October, is off for four days, works days on the
30th and 31st and nights on 1 and 2 November, and so on every eight days. Its TRiM practitioner is gwatson. The leads
are jbailey (red) and adams (green), the deputies dcarter (blue) and nowak (green); green works days on the 24th and
25th. What one person fewer costs is held against a floor that is simulated call by call (night/floor_sim.py).
"""
import argparse
import csv
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "night"))
import floor_sim  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Words that no supervisor and no colleague may read about anybody in this night.
SECRETS = ("child", "suicide", "violence", "A child", "Suicide", "Violence", "0412", "referral", "declined", "flag")
passed = failed = 0


def check(good, what, more=""):
    global passed, failed
    if good:
        passed += 1
        print(f"ok   {what}")
    else:
        failed += 1
        print(f"FAIL {what}\n{more}")


class Night:
    def __init__(self, relief):
        self.relief = str(pathlib.Path(relief).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="relief-night-"))
        self.environment = {**os.environ, "RELIEF_TEST_CLOCK": "1", "SWIFT_BACKTRACE": "enable=no",
                            "RELIEF_SNAPSHOTS": "off", "RELIEF_CHECKPOINTS": str(self.folder / "checkpoints")}

    def run(self, now, words, by=None, text=None):
        command = [self.relief, *words.split(), "--config", str(ROOT / "Config"), "--db",
                   str(self.folder / "relief.db"), "--now", now, "-q", *(["--as", by] if by else [])]
        return subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=self.folder,
                              env=self.environment, input=text)

    def step(self, what, now, words, by=None, text=None, exit=0, has=(), lacks=()):
        """One command and what it must say; every text of `has` in it, none of `lacks`."""
        done = self.run(now, words, by, text)
        said = done.stdout + done.stderr
        missing = [t for t in has if t not in said] + [f"not: {t}" for t in lacks if t in said]
        check(done.returncode == exit and not missing, f"{what}: relief {words}" + (f" --as {by}" if by else ""),
              f"  exit {done.returncode}, expected {exit}; missing {missing}\n{said}")
        return done.stdout


def bst(time):
    return f"2026-10-24T{time}:00+01:00"


def gmt(time, day="2026-10-25"):
    return f"{day}T{time}:00+00:00"


def case(text):
    """The id of the case that an answer names."""
    found = re.search(r"\b([a-z2-7]{26}-\d+)\b", text)
    return found[1] if found else "none"


def before_the_night(night):
    night.step("the record is made of Config", bst("18:00"), "db create")
    # Dispatchers are five where six are wanted, so the plan has a shortfall, names it and is there all the same.
    night.step("breaks are placed, the least bad way, and the shortfall named", bst("18:30"),
               "break plan 2026-10-24 N", exit=1, has=["below requirement: Dispatcher", "delacroix", "gwatson"])
    night.step("the supervisor tells everybody their breaks", bst("18:31"), "break tell 2026-10-24 N", "ahughes")
    night.step("how somebody wants to be reached is theirs to say", bst("18:40"),
               "debrief wishes --contact phone --days-off", "bcarrington")


def first_call(night):
    """21:38: a call about a child, heard by the handler, their tutee and the dispatcher."""
    night.step("a supervisor records it for all three and sees nothing but that", bst("21:41"),
               "call add child delacroix fofana knox --at 2026-10-24T21:38 --incident 0412-24OCT", "ahughes",
               has=["Recorded, for delacroix, fofana and knox."], lacks=["A child", "flag"])
    night.step("the handler goes: at once, with who is free to talk, and nothing is asked", bst("21:42"),
               "away start", "delacroix", has=["Go.", "gibbons", "ahughes and dsingh"], lacks=["%", "minimum", "10 of"])
    night.step("no reason is taken", bst("21:42"), "away start --reason request", "knox", exit=64)
    # 20 are on: 24 of white, without abbott, rossi (leave), lmiller (sick) and walker (Mondays to Thursdays).
    said = night.step("the supervisor sees until when, and no reason", bst("21:43"), "floor", "ahughes",
                      has=["20 people on, 19 at a desk", "away until 22:02", "Dispatcher: 5 of 6"], lacks=SECRETS)
    names = re.findall(r"^(\w+) +(?:handler|dispatcher|supervisor) ", said, re.M)
    check(len(names) == 20, "everybody who is on is on the floor", said)
    said = night.step("a colleague sees their own line and the team's totals", bst("21:43"), "floor", "ashah",
                      has=["ashah"], lacks=["delacroix", "away until", *SECRETS])
    cost(night)
    night.step("when its time has passed the supervisor is asked to look in; nobody is shown as late", bst("22:05"),
               "floor", "ahughes", has=["Look in on delacroix."], lacks=["late since", "overdue", "3 min late"])
    night.step("back, whenever it was enough", bst("22:07"), "away end", "delacroix")
    night.step("and nobody is asked to look in any more", bst("22:08"), "floor", "ahughes", lacks=["Look in"])
    for person in ("delacroix", "fofana", "knox"):
        night.step(f"{person} sees it at their next quiet moment, and who else only as a number", bst("22:08"),
                   "call mine", person, has=["A child", "with 2 others"],
                   lacks=[p for p in ("delacroix", "fofana", "knox") if p != person])


def cost(night):
    """What twenty minutes of one handler fewer cost, against the simulated floor."""
    said = night.step("what it costs is for the supervisor", bst("21:43"), "away cost delacroix", "ahughes",
                      has=["999 in 10 s", "101 in 120 s", "can cover", "tali"], lacks=SECRETS)
    night.step("and for nobody else", bst("21:43"), "away cost delacroix", "delacroix", exit=77)
    found = re.search(r"handler (\d+) → (\d+)", said)
    shares = [float(x) for x in re.findall(r"→ ([\d.]+) %", said)]
    if not found or len(shares) != 2:
        check(False, "the cost has its figures", said)
        return
    calls = ROOT / "Config/demand" / sorted(p.name for p in (ROOT / "Config/demand").glob("calls*"))[0]
    done = night.run(bst("21:43"), f"staffing forecast --calls {calls} --from 2026-10-24 --days 1")
    forecast = {}
    for row in csv.DictReader(io.StringIO(done.stdout)):
        if row["start"].startswith("2026-10-24T21:30"):
            forecast[row["queue"]] = float(row["calls"]) * 2
    check(set(forecast) >= {"999", "101"}, "the calls to expect are known", done.stdout[:300] + done.stderr)
    if set(forecast) >= {"999", "101"}:
        lines = [(forecast["999"], 180, 60, 10), (forecast["101"], 600, 300, 120)]
        people = int(found[2])
        for line, (share, spread) in enumerate(floor_sim.share(people, lines, 20, 24, 40_000)):
            check(abs(shares[line] / 100 - share) < 0.01 + 2 * spread,
                  f"one fewer: {shares[line]} % against {100 * share:.1f} ± {196 * spread:.1f} simulated",
                  f"{people} people, {lines}")


def offers(night):
    """The same shift: offered, answered, held; a declined one shows to supervisors as nothing."""
    first = case(night.step("a wellbeing check is offered", bst("22:10"), "debrief offer delacroix wellbeing-check",
                            "ahughes", has=["wellbeing check"], lacks=SECRETS))
    second = case(night.step("and another", bst("22:10"), "debrief offer fofana wellbeing-check", "ahughes"))
    night.step("accepted", bst("22:12"), f"debrief accept {first}", "delacroix")
    night.step("declined, which costs nothing", bst("22:30"), f"debrief decline {second}", "fofana")
    night.step("a declined one shows to the supervisor as nothing", bst("22:31"), "debrief log", "ahughes",
               has=["delacroix"], lacks=["fofana", "declined"])
    night.step("held the same shift", bst("22:40"), f"debrief held {first}", "ahughes")
    # The next shift that begins after it: Sunday's night.
    night.step("and looked in on in the next one", bst("22:41"), "debrief mine", "delacroix", has=["Sun 25 Oct 19:00"])
    # The rule: a hard call within its time of an offer that was declined.
    night.step("a second call, after a declined offer", bst("23:50"), "call add violence", "fofana")
    night.step("raises the rule for it", gmt("07:10"), "debrief log", "adams", has=["declined"])


def second_half(night):
    """01:30 for the second time: a call about a suicide; home for today; a self-referral with no lead at work."""
    night.step("the repeated half hour is told apart", gmt("01:35"),
               "call add suicide --at 2026-10-25T01:30+00:00", "bcarrington")
    night.step("home for today", gmt("01:40"), "away start --home", "bcarrington", has=["Go home."])
    night.step("away until the end of the shift, and not looked in on", gmt("03:00"), "floor", "ahughes",
               has=["away until 07:00"], lacks=["Look in on bcarrington", *SECRETS])
    seen = [night.run(gmt("03:01"), words, "ahughes").stdout
            for words in ("floor", "debrief log", "handover", "audit show")]
    # adams is the first lead at work: green's day on Sunday from 07:00. Twelve hours later it goes to a deputy: nowak,
    # who is at work then.
    before = night.step("a self-referral says first when a lead is there and whom to ring now", gmt("03:00"),
                        "debrief refer --dry-run", "eze",
                        has=["Sun 25 Oct 07:00", "not an emergency line", "116 123", "Sun 25 Oct 15:00", "nowak"])
    night.step("and says it again when it is sent", gmt("03:01"), "debrief refer", "eze",
               text="I would like to talk to somebody.", has=["Sun 25 Oct 07:00", "not an emergency line", "116 123"])
    check("Nothing was sent" in before, "the first was a trial", before)
    again = [night.run(gmt("03:01"), words, "ahughes").stdout
             for words in ("floor", "debrief log", "handover", "audit show")]
    check(seen == again, "no view of a supervisor changes by it, byte for byte", f"{seen}\n{again}")


def morning(night):
    """07:00: handed over; one kept late for an hour and a half; the lead comes to work."""
    night.step("anyone to look after?", gmt("06:55"), "debrief handover 2026-10-24 N ashah", "ahughes",
               lacks=["flag"])
    # The day of 24 hours that began with the night at 19:00 BST ends on Sunday at 18:00 GMT: a night of 13 hours leaves
    # exactly 11 of rest in it, and from 08:30 on 9 and a half.
    night.step("somebody kept late is entered, with the breach named", gmt("08:31"),
               "worked late hjones:2026-10-24 --until 08:30", "ahughes",
               has=["9 h 30 min of rest", "needs 11 h", "Owed to hjones: 1 h 30 min"])
    said = night.step("the lead sees what the night left", gmt("07:10"), "debrief log", "adams",
                      has=["eze", "knox", "bcarrington", "ashah", "fofana"], lacks=["I would like"])
    check("2026-10-24 N" not in said, "and no handover that was answered", said)
    referral = next((line for line in said.splitlines() if "eze" in line), "")
    night.step("reads it", gmt("07:12"), f"debrief read {case(referral)}", "adams")
    night.step("and the person sees who did", gmt("07:13"), "debrief mine", "eze", has=["adams"])
    night.step("a supervisor may not", gmt("07:13"), f"debrief show {case(referral)}", "ahughes", exit=77)


def weeks_after(night):
    """TRiM after the rest days; a sickness after the event; the second talk on the first duty after day 28."""
    first = case(night.step("TRiM is offered to one", gmt("07:20"), "debrief offer delacroix trim --flag at-once",
                           "adams"))
    second = case(night.step("and to another", gmt("07:25"), "debrief offer bcarrington trim --flag at-once",
                            "adams"))
    night.step("yes", gmt("19:05"), f"debrief accept {first}", "delacroix")
    night.step("yes", gmt("19:06"), f"debrief accept {second}", "bcarrington")
    # 72 hours after Saturday 20:38 UTC is Tuesday; white is off until Friday 30 October 07:00, which is within 7 days.
    # A talk takes an hour, and the practitioner has one at a time: the earlier event first.
    night.step("the first talk is on the first duty of both after the rest days", gmt("19:10"), "debrief mine",
               "delacroix", has=["Fri 30 Oct 07:00", "gwatson"])
    night.step("the next one after it, with the same practitioner", gmt("19:10"), "debrief mine", "bcarrington",
               has=["Fri 30 Oct 08:00", "gwatson"])
    night.step("the practitioner's calendar says no more than an appointment", gmt("19:11"),
               "calendar --person gwatson --out -", "gwatson", has=["SUMMARY:Appointment"],
               lacks=[*(s for s in SECRETS if not s.isdigit()), "0412-24OCT", "delacroix", "TRiM", "trim"])
    # Away on both days of the window that are left: Sunday 1 November 19:00 is beyond the seven days.
    night.step("a sickness after the event", "2026-10-29T12:00:00+00:00",
               "absence add bcarrington sick 2026-10-30 2026-10-31", "mstone")
    night.step("gives the case to the lead that day, with the contact agreed and a look-in on the first duty back",
               "2026-10-29T12:05:00+00:00", "debrief log", "adams", has=["bcarrington", "phone", "Sun 1 Nov 19:00"])
    night.step("held", "2026-10-30T07:50:00+00:00", f"debrief held {first}", "gwatson")
    # Day 28 is Saturday 21 November, white's rest day; its days are Monday 23 and Tuesday 24 November.
    night.step("the second talk falls on the first duty after day 28", "2026-10-30T08:00:00+00:00", "debrief mine",
               "delacroix", has=["Mon 23 Nov 07:00"])
    night.step("nothing of it in what supervisors look back on", "2026-11-03T12:00:00+00:00", "audit show", "ahughes",
               lacks=["call add", "care ", "away "])
    night.step("and the journal is whole", "2026-11-03T12:00:00+00:00", "audit verify")


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--relief", default=ROOT / ".build/release/relief")
    asked = words.parse_args()
    night = Night(asked.relief)
    try:
        for part in (before_the_night, first_call, offers, second_half, morning, weeks_after):
            part(night)
    finally:
        shutil.rmtree(night.folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
