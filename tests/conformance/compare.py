#!/usr/bin/env python3
"""Holds `lastcall run` against what real interpreters did.

usage: compare.py LASTCALL [--cases DIR] [--expected FILE] [--python 3.14] [--show N] [--json]

Every case is run as `LASTCALL run --python X.Y scenario.py` in an empty
directory, stdin closed, stdout and stderr as pipes. Compared with the record:
how the process ended (exit status, or the signal that killed it), stdout byte
for byte, and stderr byte for byte once addresses and the directory are
normalised. A record whose stderr names a frame of the standard library is not
asked for exact stderr.

Exit status: 0 if everything matches, 1 if anything differs.
"""
import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ENV = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def normalise(text):
    text = re.sub(r"0x[0-9a-f]+", "0xADDR", text)
    return re.sub(r'File "[^"]*?scenario\.py"', 'File "scenario.py"', text)


def version_key(version):
    """Orders "3.9.18" before "3.13.0", and "3.15.0rc1" before "3.15.0"."""
    major, minor, patch, stage = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)(\w*)", version).groups()
    return int(major), int(minor), int(patch), stage or "z"


def default_signals():
    # a background job inherits SIGINT ignored
    for s in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(s, signal.SIG_DFL)


def run(lastcall, version, source, timeout=20):
    work = tempfile.mkdtemp()
    try:
        with open(os.path.join(work, "scenario.py"), "w", encoding="utf-8") as f:
            f.write(source)
        try:
            p = subprocess.run([lastcall, "run", "--python", version, "scenario.py"], cwd=work, env=ENV,
                               stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout,
                               preexec_fn=default_signals)
        except subprocess.TimeoutExpired:
            return {"end": "timeout", "stdout": "", "stderr": ""}
        end = p.returncode if p.returncode >= 0 else f"signal {-p.returncode}"
        return {"end": end, "stdout": p.stdout.decode("utf-8", "replace"),
                "stderr": normalise(p.stderr.decode("utf-8", "replace"))}
    finally:
        shutil.rmtree(work, ignore_errors=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("lastcall")
    ap.add_argument("--cases", default=os.path.join(HERE, "cases"))
    ap.add_argument("--expected", default=os.path.join(HERE, "expected.json"))
    ap.add_argument("--python", action="append", help="only these feature versions")
    ap.add_argument("--show", type=int, default=5, help="how many differences to print")
    ap.add_argument("--json", action="store_true", help="print the counts as JSON")
    args = ap.parse_args()
    lastcall = os.path.abspath(args.lastcall)
    table = json.load(open(args.expected, encoding="utf-8"))["cases"]
    newest = {}
    for records in table.values():
        for v in records:
            key = ".".join(v.split(".")[:2])
            if key not in newest or [int(x) for x in v.split(".")] > [int(x) for x in newest[key].split(".")]:
                newest[key] = v
    wanted = args.python or sorted(newest, key=lambda k: [int(x) for x in k.split(".")])
    counts = {"runs": 0, "end": 0, "stdout": 0, "stderr": 0, "stderr_asked": 0, "all": 0}
    per_version, shown = {}, 0
    for version in wanted:
        full = newest[version]
        good = total = 0
        for name in sorted(table):
            want = table[name].get(full)
            if want is None or want["end"] == "timeout":
                continue
            source = open(os.path.join(args.cases, name), encoding="utf-8").read()
            got = run(lastcall, version, source)
            ask_stderr = "<stdlib>" not in want["stderr"]
            same = {k: got[k] == want[k] for k in ("end", "stdout", "stderr")}
            counts["runs"] += 1
            counts["end"] += same["end"]
            counts["stdout"] += same["stdout"]
            counts["stderr_asked"] += ask_stderr
            counts["stderr"] += same["stderr"] and ask_stderr
            ok = same["end"] and same["stdout"] and (same["stderr"] or not ask_stderr)
            counts["all"] += ok
            good, total = good + ok, total + 1
            if not ok and shown < args.show:
                shown += 1
                print(f"--- {name} as Python {version}")
                for k in ("end", "stdout", "stderr"):
                    if not same[k]:
                        print(f"  {k} wanted {want[k]!r}\n  {k} got    {got[k]!r}")
        per_version[version] = f"{good}/{total}"
    if args.json:
        print(json.dumps({**counts, "per_version": per_version}))
    else:
        print("  ".join(f"{v}: {n}" for v, n in per_version.items()))
        print(f"{counts['all']} of {counts['runs']} runs match in everything "
              f"(end {counts['end']}, stdout {counts['stdout']}, stderr {counts['stderr']} of {counts['stderr_asked']})")
    return 0 if counts["all"] == counts["runs"] else 1


if __name__ == "__main__":
    sys.exit(main())
