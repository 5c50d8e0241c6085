#!/usr/bin/env python3
"""Records what real interpreters do with the conformance cases.

usage: record.py [--with PYTHON]... [--cases DIR] [--expected FILE] [--jobs N] [CASE]...

Every case is run as `PYTHON scenario.py` in an empty directory, stdin closed,
stdout and stderr as pipes, with every interpreter found under ~/.pyenv, those
on the PATH of a feature version that is not there, and those given by --with.

The records are merged into the file of expected results: those of interpreters
that cannot be reached now are kept, those of cases that no longer exist or have
been changed are dropped. A case that does not behave the same on every one of several runs gets
no record for that interpreter, and is named on stderr. Nor is a case that counts
or compares the handlers recorded with an interpreter whose site packages
register some of their own, and a case with processes, threads or signals with
one that has none (CPython in WebAssembly), nor what superseded.json names. The file is written sorted, so that
recording twice gives the same bytes.

Exit status: 0, or 1 if a case varied or no interpreter was found.
"""
import argparse
import concurrent.futures
import glob
import hashlib
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from compare import run_command, version_key  # noqa: E402

NEEDS_PROCESSES = r"\b(threading|multiprocessing|signal)\.|\bKeyboardInterrupt\b|\bos\.(_exit|abort|exec\w|fork|kill|wait)"


def exact_version(python):
    """The version of an interpreter as "3.13.0" or "3.15.0rc1", or None if it cannot be run."""
    ask = ("import sys; v = sys.version_info; sys.stdout.write('%d.%d.%d' % v[:3] + "
           "{'final': '', 'candidate': 'rc%d' % v[4]}.get(v[3], v[3][0] + str(v[4])))")
    try:
        p = subprocess.run([python, "-c", ask], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return p.stdout if p.returncode == 0 and re.fullmatch(r"\d+\.\d+\.\d+\w*", p.stdout) else None


def find_interpreters(extra=(), only_extra=False):
    """{exact version: path} of the interpreters that can be reached; those in `extra` win, and are all with
    `only_extra`."""
    found = {}
    for path in extra:
        version = exact_version(path)
        if version is None:
            sys.exit(f"record.py: {path} is not a Python interpreter that can be run")
        found[version] = path
    if only_extra:
        return found
    for path in sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python"))):
        version = exact_version(path)
        if version:
            found.setdefault(version, path)
    features = {v.rsplit(".", 1)[0] for v in found}
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for path in sorted(glob.glob(os.path.join(folder, "python*"))):
            if re.fullmatch(r"python[23]?(\.\d+)?", os.path.basename(path)):
                version = exact_version(path)
                if version and version.rsplit(".", 1)[0] not in features:
                    found.setdefault(version, path)
    return found


def registers_handlers(python):
    """Whether the site packages of an interpreter register handlers before the script starts."""
    ask = "import atexit; raise SystemExit(getattr(atexit, '_ncallbacks', int)() != 0)"
    return subprocess.run([python, "-c", ask], capture_output=True, timeout=60).returncode != 0


def lacks_processes(python):
    """Whether an interpreter cannot fork (CPython in WebAssembly)."""
    ask = "import os; pid = os.fork(); pid or os._exit(7); raise SystemExit(os.waitpid(pid, 0)[1] >> 8 != 7)"
    return subprocess.run([python, "-c", ask], capture_output=True, timeout=60).returncode != 0


def run_python(python, source, timeout=20):
    """What a real interpreter does with `source` within `timeout` seconds, as a record."""
    return run_command([python], source, timeout)


def load_superseded():
    """{exact version: {case: why}}: in what an interpreter is no witness for its feature version."""
    with open(os.path.join(HERE, "superseded.json"), encoding="utf-8") as f:
        return json.load(f)


def can_record(source, unclean, alone):
    """Whether an interpreter that registers handlers of its own, or has no processes, is a fair witness."""
    return not (unclean and re.search("_ncallbacks|__eq__", source)) and not (alone and re.search(NEEDS_PROCESSES, source))


def steady(python, source, repeats, timeout):
    """The record of `source`, or None if it differs from run to run."""
    first = run_python(python, source, timeout)
    for _ in range(repeats - 1):
        if run_python(python, source, timeout) != first:
            return None
    return first


def write_json(path, value):
    """Writes `value` sorted, to a temporary name that is then renamed."""
    with open(path + ".new", "w", encoding="utf-8") as f:
        json.dump(value, f, indent=1, sort_keys=True)
        f.write("\n")
    os.replace(path + ".new", path)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("case", nargs="*", help="record only these cases (file names)")
    ap.add_argument("--with", dest="extra", action="append", default=[], metavar="PYTHON",
                    help="another interpreter to record")
    ap.add_argument("--cases", default=os.path.join(HERE, "cases"))
    ap.add_argument("--expected", default=os.path.join(HERE, "expected.json"))
    ap.add_argument("--jobs", type=int, default=2, help="interpreters run at the same time")
    ap.add_argument("--repeats", type=int, default=3, help="runs that must agree (3)")
    ap.add_argument("--timeout", type=float, default=20, help="seconds that a run may take (20)")
    ap.add_argument("--only", action="store_true", help="only the interpreters given by --with")
    args = ap.parse_intermixed_args()

    interpreters = find_interpreters(args.extra, args.only)
    if not interpreters:
        sys.exit("record.py: no Python interpreter found; name one with --with")
    existing = sorted(n for n in os.listdir(args.cases) if n.endswith(".py"))
    unknown = [n for n in args.case if n not in existing]
    if unknown:
        sys.exit(f"record.py: no such case in {args.cases}: {', '.join(unknown)}")
    before = {"cases": {}}
    if os.path.exists(args.expected):
        with open(args.expected, encoding="utf-8") as f:
            before = json.load(f)
    sources = {}
    for name in existing:
        with open(os.path.join(args.cases, name), encoding="utf-8") as f:
            sources[name] = f.read()
    digests = {n: hashlib.sha256(source.encode()).hexdigest()[:16] for n, source in sources.items()}
    table = {n: before["cases"].get(n, {}) for n in existing}
    for name, digest in before.get("digests", {}).items():
        if name in table and digests[name] != digest:
            table[name] = {}

    superseded = load_superseded()
    for version, names in superseded.items():
        for name in names:
            table.get(name, {}).pop(version, None)
    unclean = {v for v, python in interpreters.items() if registers_handlers(python)}
    alone = {v for v, python in interpreters.items() if lacks_processes(python)}
    work = [(n, v) for n in (args.case or existing) for v in sorted(interpreters, key=version_key)
            if can_record(sources[n], v in unclean, v in alone) and n not in superseded.get(v, {})]
    varied = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        records = pool.map(lambda nv: steady(interpreters[nv[1]], sources[nv[0]], args.repeats, args.timeout), work)
        for (name, version), record in zip(work, records):
            if record is None:
                varied += 1
                print(f"{name}: varies from run to run with Python {version}: not recorded", file=sys.stderr)
                table[name].pop(version, None)
            else:
                table[name][version] = record
    versions = sorted({v for records in table.values() for v in records}, key=version_key)
    write_json(args.expected, {"cases": table, "digests": digests, "interpreters": versions})
    print(f"{len(work)} records of {len(args.case or existing)} cases by {len(interpreters)} interpreters, "
          f"{varied} varied; {args.expected} now has {sum(map(len, table.values()))}")
    return 1 if varied else 0


if __name__ == "__main__":
    sys.exit(main())
