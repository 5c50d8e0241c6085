#!/usr/bin/env python3
"""Holds lastcall against real interpreters on hostile scenarios of random seeds.

usage: differential.py --writer build/tests/hostile/write_hostile --lastcall build/lastcall
                       [--kind confusion|reentry] [--python 3.13 …] [--seed 1] [--count 100] [--keep DIR]

Every scenario is run by lastcall and by the interpreter of that version, found in ~/.pyenv/versions
or on the path, within bounds of time and memory. A scenario that lastcall stops (what it does not
simulate, a bound) says nothing, and one that takes the real interpreter down neither: both are
counted. Where the two print something else, the first differing line and the statement that printed it
are shown. Exit status: 0 if nothing differs, 1 if something does.
"""
import argparse
import glob
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

SECONDS = 20
MEMORY = 2 << 30


def interpreter(version):
    found = sorted(glob.glob(os.path.expanduser(f"~/.pyenv/versions/{version}.*/bin/python")))
    return found[-1] if found else shutil.which(f"python{version}")


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(command, folder):
    """Status and output, or None where it was still running."""
    environment = {"PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "0"}
    try:
        done = subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS,
                              preexec_fn=bounded)
    except subprocess.TimeoutExpired:
        return None
    text = done.stdout.decode("utf-8", "backslashreplace")
    return done.returncode, re.sub(r"0x[0-9a-f]{6,}", "0x…", text)


def statement(script, number):
    """What the script does at its attempt of that number."""
    lines = script.splitlines()
    attempts = [i for i, line in enumerate(lines) if re.match(r"attempt\(", line)]
    if number >= len(attempts):
        return "the end"
    at = attempts[number]
    begin = at
    while lines[at] == "attempt(f)" and not lines[begin].startswith("def f"):
        begin -= 1
    return "\n    ".join(lines[begin:at + 1])


def report(kind, version, seed, script, ours, theirs):
    """Prints each attempt that came out otherwise; of those that build on each other the first."""
    def by_number(text):
        return dict(re.findall(r"^(\d+) (.*(?:\n(?!\d+ ).*)*)", text, re.M))
    mine, its = by_number(ours[1]), by_number(theirs[1])
    for number in sorted(mine.keys() | its.keys(), key=int):
        if mine.get(number) == its.get(number):
            continue
        print(f"{kind} {version} seed {seed}:\n    {statement(script, int(number) - 1)}")
        print(f"    CPython:  {its.get(number, theirs[0])}")
        print(f"    lastcall: {mine.get(number, ours[0])}", flush=True)
        if kind == "reentry":
            break


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--writer", required=True)
    parser.add_argument("--lastcall", required=True)
    parser.add_argument("--kind", nargs="*", default=["confusion", "reentry"])
    parser.add_argument("--python", nargs="*", default=["2.7", "3.6", "3.9", "3.11", "3.13"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--keep", help="a folder for the scenarios that differ")
    options = parser.parse_args()
    lastcall = os.path.abspath(options.lastcall)
    counts = {"same": 0, "differ": 0, "stopped": 0, "crashed": 0}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "scenario.py")
        for version in options.python:
            real = interpreter(version)
            if not real:
                print(f"no Python {version} here")
                continue
            for kind in options.kind:
                for seed in range(options.seed, options.seed + options.count):
                    script = subprocess.run([options.writer, kind, version, str(seed)], check=True,
                                            stdout=subprocess.PIPE).stdout.decode()
                    with open(path, "w") as file:
                        file.write(script)
                    ours = run([lastcall, "run", "--python", version, path], folder)
                    if ours is None or ours[0] == 124:
                        counts["stopped"] += 1
                        continue
                    theirs = run([real, path], folder)
                    if theirs is None or theirs[0] < 0 or "MemoryError" in theirs[1]:
                        counts["crashed"] += 1
                        continue
                    if ours == theirs:
                        counts["same"] += 1
                        continue
                    counts["differ"] += 1
                    if options.keep:
                        shutil.copy(path, os.path.join(options.keep, f"{kind}_{version}_{seed}.py"))
                    report(kind, version, seed, script, ours, theirs)
    print(", ".join(f"{number} {name}" for name, number in counts.items()))
    return 1 if counts["differ"] else 0


if __name__ == "__main__":
    sys.exit(main())
