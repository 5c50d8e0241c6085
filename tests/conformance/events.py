#!/usr/bin/env python3
"""Holds what `lastcall record` sees of real runs against the simulated ones, event by event.

usage: events.py LASTCALL [--with PYTHON]... [--cases DIR]... [--known FILE] [--time SECONDS] [--jobs N] [--json FILE] [CASE]...

Every case is run by `lastcall verify --record`, in a folder of its own, under each interpreter that
is named (all that verify finds, if none is). What is not simulated says nothing and is counted.
A run that differs is done again by itself: while others run, what waits for real time comes late.

Exit status: 0 if all agree but what is known not to, 1 if anything else differs, or if something
that is said to differ no longer does.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile

from compare import HERE, default_signals, feature_version


CHANCE = "chance: "  # which of two things comes first


def as_simulated():
    """What a simulated process has, as far as a program can tell."""
    default_signals()
    resource.setrlimit(resource.RLIMIT_NOFILE, (1024, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))


def verify(lastcall, pythons, path, seconds):
    """The runs of a case as `lastcall verify --record --json` tells of them."""
    work = tempfile.mkdtemp()
    try:
        shutil.copy(path, work)
        command = [lastcall, "verify", "--record", "--json", "--time", str(seconds)]
        for python in pythons:
            command += ["--with", python]
        done = subprocess.run([*command, os.path.basename(path)], cwd=work, stdin=subprocess.DEVNULL,
                              capture_output=True, preexec_fn=as_simulated)
        if not done.stdout:
            sys.exit(f"{path}: {done.stderr.decode('utf-8', 'replace')}")
        return json.loads(done.stdout)["runs"]
    finally:
        shutil.rmtree(work, ignore_errors=True)


def reason_of(known, name, version):
    """Why a run is known to differ, or None; "3.6 3.13.0": "reason" is said of a version and a release."""
    for versions, reason in known.get(name, {}).items():
        if version in versions.split() or feature_version(version) in versions.split():
            return reason
    return None


def differences(run):
    """What differs in a run: [what, real, simulated]; or None."""
    if run["result"] != "differs":
        return None
    if "events" in run:
        return ["event", run["events"]["real"], run["events"]["simulated"]]
    real, simulated = run["real"], run["simulated"]
    for field in ("problem", "ending", "stdout", "stderr"):
        if real.get(field) != simulated.get(field):
            return [field, real.get(field), simulated.get(field)]
    return ["run", None, None]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("lastcall")
    ap.add_argument("case", nargs="*", help="only these cases (file names)")
    ap.add_argument("--with", dest="pythons", action="append", default=[], help="an interpreter, once or more")
    ap.add_argument("--cases", action="append", help="where the cases lie; once or more")
    ap.add_argument("--known", default=os.path.join(HERE, "known_events.json"), help="a JSON file of differences "
                    "that are known: {case: {releases or versions: reason}}; one that is gone has to be taken off the list, "
                    f"unless the reason begins with {CHANCE!r}")
    ap.add_argument("--time", type=float, default=60, help="seconds that a run may take")
    ap.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 2, help="cases run at the same time")
    ap.add_argument("--json", help="a file to write what differs to")
    args = ap.parse_intermixed_args()
    lastcall = os.path.abspath(args.lastcall)
    paths = {}
    for folder in args.cases or [os.path.join(HERE, "cases")]:
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py") and (not args.case or name in args.case):
                paths[name] = os.path.join(folder, name)
    missing = [name for name in args.case if name not in paths]
    if missing:
        ap.error(f"there is no case {', '.join(missing)}")
    with open(args.known, encoding="utf-8") as f:
        known = json.load(f)

    counts = collections.defaultdict(collections.Counter)
    found, gone = [], []
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        results = pool.map(lambda path: verify(lastcall, args.pythons, path, args.time), paths.values())
        for name, runs in zip(paths, results):
            for run in runs:
                version = feature_version(run["python"])
                reason = reason_of(known, name, run["python"])
                wrong = differences(run)
                if wrong and not reason:
                    again = verify(lastcall, args.pythons, paths[name], args.time)
                    run = next(each for each in again if each["python"] == run["python"])
                    wrong = differences(run)
                result = "known" if wrong and reason else run["result"]
                counts[version][result] += 1
                if wrong and (args.json or not reason):
                    found.append({"case": name, "python": run["python"], "known": reason, "what": wrong})
                if wrong and not reason:
                    print(f"--- {name} as Python {run['python']}\n  {wrong[0]} real      {wrong[1]!r}\n"
                          f"  {wrong[0]} simulated {wrong[2]!r}", flush=True)
                if reason and run["result"] == "matches" and not reason.startswith(CHANCE):
                    gone.append(f"{name} as Python {version}")
    if args.json:
        with open(args.json, "w", encoding="utf-8") as f:
            json.dump(found, f, indent=1)
    for version, count in counts.items():
        print(f"{version}: {count['matches']} of {sum(count.values()) - count['not simulated']} agree, "
              f"{count['known']} are known not to, {count['not simulated']} are not simulated")
    for run in gone:
        print(f"{run} no longer differs: take it off {os.path.basename(args.known)}")
    return 1 if gone or any(count["differs"] for count in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
