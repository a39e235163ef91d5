#!/usr/bin/env python3
"""Runs the README's commands and compares what they print.

In a ```console block a line `$ command` is run by bash in the repository; the lines up to the next command or
the end of the block are what it must print on standard output, where a line `…` stands for any lines. A
trailing `# exit N` on the command says the exit code, else it must be 0. A command without output lines may print
anything. `export` holds for all commands after it. Blocks of other kinds are not run.
"""
import os
import re
import subprocess
import sys


def commands(text):
    for block in re.findall(r"^```console\n(.*?)^```", text, re.S | re.M):
        command, output = None, []
        for line in block.splitlines():
            if line.startswith("$ "):
                if command is not None:
                    yield command, output
                command, output = line[2:], []
            else:
                output.append(line)
        if command is not None:
            yield command, output


def matches(expected, got):
    if not expected:
        return True
    pattern = "".join("(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + " *\n" for line in expected)
    return re.fullmatch(pattern, got) is not None


failed = run = 0
for command, expected in commands(open(sys.argv[1], encoding="utf-8").read()):
    found = re.search(r"\s+# exit (\d+)$", command)
    want = int(found[1]) if found else 0
    if command.startswith("export "):
        # What is exported holds for the commands after it, as it would in a terminal.
        shown = subprocess.run(["bash", "-c", f"{command} && env -0"], stdout=subprocess.PIPE, text=True, check=True)
        os.environ.update(line.split("=", 1) for line in shown.stdout.split("\0") if "=" in line)
        run += 1
        continue
    print(f"$ {command}", flush=True)
    done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT if not expected else None, text=True)
    run += 1
    got = re.sub(r"\n+\Z", "\n", done.stdout)
    while expected and not expected[-1].strip():
        expected.pop()
    if done.returncode != want or not matches(expected, got):
        failed += 1
        # What a long run of tests says of a failure stands far above its end.
        told = [line for line in got.splitlines() if "✘" in line or "error:" in line]
        print("".join(line[:600] + "\n" for line in told[:40]), end="")
        print(f"!! exit {done.returncode}, wanted {want}; it printed:\n{got[-6000:]}")
        if expected:
            print("!! the README says:\n" + "\n".join(expected))
    elif not expected:
        print("\n".join(got.splitlines()[-12:]))
print(f"README: {run - failed} passed, {failed} failed")
sys.exit(bool(failed) or run == 0)
