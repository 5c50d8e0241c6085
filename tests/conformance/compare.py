#!/usr/bin/env python3
"""Holds `lastcall run` against what real interpreters did.

usage: compare.py LASTCALL [--cases DIR] [--expected FILE] [--python 3.14]... [--known FILE] [--show N] [--jobs N] [--json] [CASE]...

Every case is run as `LASTCALL run --python X.Y scenario.py` in an empty
directory, stdin closed, stdout and stderr as pipes, and compared with the
record of the newest patch release of X.Y that the case has: how the process
ended (exit status, or the signal that killed it), stdout byte for byte, and
stderr byte for byte once addresses and directories are normalised, and without
the line numbers of the standard library's frames.

Exit status: 0 if everything matches but what is known to differ, 1 if anything else differs, or if
something that is said to differ no longer does.
"""
import argparse
import concurrent.futures
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


def version_key(version):
    """Orders "3.9.18" before "3.13.0", "3.15.0rc1" before "3.15.0", and "3.9" before "3.13"."""
    major, minor, patch, stage = re.fullmatch(r"(\d+)\.(\d+)(?:\.(\d+))?(\w*)", version).groups()
    return int(major), int(minor), int(patch or 0), stage or "z"


def feature_version(version):
    return ".".join(version.split(".")[:2])


def newest_patches(versions):
    """{feature version: the newest of `versions` that belongs to it}, in order."""
    return {feature_version(v): v for v in sorted(versions, key=version_key)}


def normalise(text):
    text = re.sub(r"0x[0-9a-f]+", "0xADDR", text)
    text = re.sub(r'^/\S*/(scenario\.py:\d+: \w+Warning: )', r"\1", text, flags=re.MULTILINE)
    text = re.sub(r'File "[^"<]*/lib/python\d+\.\d+/([^"]*)"', r'File "<stdlib>/\1"', text)
    return re.sub(r'File "[^"]*?scenario\.py"', 'File "scenario.py"', text)


def comparable(stderr):
    """stderr without the line numbers of the standard library, which differ from one patch release to the next."""
    return re.sub(r'^(  File "(?:<stdlib>/|<frozen )[^"]*", line )\d+', r"\1N", stderr, flags=re.MULTILINE)


def default_signals():
    # a background job inherits SIGINT ignored
    for s in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(s, signal.SIG_DFL)


def run_command(command, source, timeout):
    """What `command scenario.py` does: {"end": status, "signal N" or "timeout", "stderr", "stdout"}."""
    work = tempfile.mkdtemp()
    try:
        with open(os.path.join(work, "scenario.py"), "w", encoding="utf-8") as f:
            f.write(source)
        try:
            p = subprocess.run([*command, "scenario.py"], cwd=work, env=ENV, stdin=subprocess.DEVNULL,
                               capture_output=True, timeout=timeout, preexec_fn=default_signals)
        except subprocess.TimeoutExpired:
            return {"end": "timeout", "stderr": "", "stdout": ""}
        end = p.returncode if p.returncode >= 0 else f"signal {-p.returncode}"
        return {"end": end, "stderr": normalise(p.stderr.decode("utf-8", "replace")),
                "stdout": p.stdout.decode("utf-8", "replace")}
    finally:
        shutil.rmtree(work, ignore_errors=True)


def run(lastcall, version, source, timeout=20):
    """What `lastcall run --python version` does with `source`."""
    return run_command([lastcall, "run", "--python", version], source, timeout)


def asked(want):
    """The fields of a record that lastcall has to match; none if the record says nothing of the subject."""
    return () if want["end"] == "timeout" else ("end", "stdout", "stderr")


def differing(want, got):
    """The fields in which `got` is not what `want` asks for."""
    fields = [k for k in asked(want) if got[k] != want[k]]
    if "stderr" in fields and comparable(got["stderr"]) == comparable(want["stderr"]):
        fields.remove("stderr")
    return fields


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("lastcall")
    ap.add_argument("case", nargs="*", help="only these cases (file names)")
    ap.add_argument("--cases", default=os.path.join(HERE, "cases"))
    ap.add_argument("--expected", default=os.path.join(HERE, "expected.json"))
    ap.add_argument("--python", action="append", help="only these feature versions")
    ap.add_argument("--show", type=int, default=5, help="how many differences to print")
    ap.add_argument("--known", help="a JSON file of differences that are known: {case: {version: reason}}; they do not "
                    "count as wrong, and one that is gone has to be taken off the list")
    ap.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 2, help="cases run at the same time")
    ap.add_argument("--json", action="store_true", help="print the counts as JSON")
    args = ap.parse_intermixed_args()
    lastcall = os.path.abspath(args.lastcall)
    if not os.access(lastcall, os.X_OK):
        ap.error(f"{args.lastcall} is not a program that can be run")
    with open(args.expected, encoding="utf-8") as f:
        table = json.load(f)["cases"]
    known = {}
    if args.known:
        with open(args.known, encoding="utf-8") as f:
            known = json.load(f)
    unknown = [n for n in args.case if n not in table]
    if unknown:
        ap.error(f"no record of {', '.join(unknown)} in {args.expected}")

    jobs = []
    for name in args.case or sorted(table):
        with open(os.path.join(args.cases, name), encoding="utf-8") as f:
            source = f.read()
        for version, full in newest_patches(table[name]).items():
            want = table[name][full]
            if asked(want) and (not args.python or version in args.python):
                jobs.append((version, name, source, want))
    jobs.sort(key=lambda job: (version_key(job[0]), job[1]))

    counts = dict.fromkeys(("runs", "end", "stdout", "stderr", "stderr_asked", "all"), 0)
    good, total, shown = {}, {}, 0
    known_wrong, known_gone = 0, []
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        results = pool.map(lambda job: run(lastcall, job[0], job[2]), jobs)
        for (version, name, _, want), got in zip(jobs, results):
            wrong = differing(want, got)
            is_known = version in known.get(name, {})
            known_wrong += bool(is_known and wrong)
            if is_known and not wrong:
                known_gone.append(f"{name} as Python {version}")
            counts["runs"] += 1
            for field in asked(want):
                counts[field] += field not in wrong
            counts["stderr_asked"] += "stderr" in asked(want)
            counts["all"] += not wrong
            good[version] = good.get(version, 0) + (not wrong)
            total[version] = total.get(version, 0) + 1
            if wrong and not is_known and shown < args.show:
                shown += 1
                print(f"--- {name} as Python {version}")
                for field in wrong:
                    print(f"  {field} wanted {want[field]!r}\n  {field} got    {got[field]!r}")
    if args.json:
        print(json.dumps({**counts, "per_version": {v: f"{good[v]}/{total[v]}" for v in total}}))
    else:
        print("  ".join(f"{v}: {good[v]}/{total[v]}" for v in total))
        print(f"{counts['all']} of {counts['runs']} runs match in everything "
              f"(end {counts['end']}, stdout {counts['stdout']}, stderr {counts['stderr']} of {counts['stderr_asked']})")
    if known_wrong and not args.json:
        print(f"{known_wrong} of the differences are known, with their reasons in {os.path.basename(args.known)}")
    for run_ in known_gone:
        print(f"{run_} no longer differs: take it off {os.path.basename(args.known)}")
    return 0 if counts["all"] + known_wrong == counts["runs"] and not known_gone else 1


if __name__ == "__main__":
    sys.exit(main())
