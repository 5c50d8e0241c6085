"""Records what real interpreters print to stderr for each text in snippets.json.

usage: record.py PYTHON...

Writes recorded.json beside this script: for each text a list of reports, each with the versions
that print it. Only SyntaxErrors and SyntaxWarnings are kept: what else a text does when it runs is
not the parser's business. Every interpreter is run with the text as `scenario.py` in an empty
directory.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


def version_of(python):
    out = subprocess.run([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
                         capture_output=True, text=True, check=True)
    return out.stdout.strip()


def report(python, text):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "scenario.py").write_text(text, encoding="utf-8", newline="")
        run = subprocess.run([python, "scenario.py"], cwd=folder, capture_output=True, timeout=20,
                             stdin=subprocess.DEVNULL,
                             env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", "HOME": folder})
    err = run.stderr.decode("utf-8", "replace")
    # From 3.9 on the script's path is absolute.
    err = err.replace(os.path.join(os.path.realpath(folder), "scenario.py"), "scenario.py")
    err = re.split(r"^Traceback ", err, flags=re.M)[0]
    wanted = re.search(r"^(SyntaxError|IndentationError|TabError)|: SyntaxWarning:", err, re.M)
    return err if wanted else ""


def main():
    pythons = {version_of(python): python for python in sys.argv[1:]}
    order = sorted(pythons, key=lambda v: [int(x) for x in v.split(".")])
    texts = json.loads((HERE / "snippets.json").read_text(encoding="utf-8"))
    recorded = []
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for text in texts:
            reports = []
            for version, err in zip(order, pool.map(lambda v: report(pythons[v], text), order)):
                same = [r for r in reports if r["stderr"] == err]
                if same:
                    same[0]["versions"].append(version)
                else:
                    reports.append({"versions": [version], "stderr": err})
            recorded.append({"text": text, "reports": reports})
    (HERE / "recorded.json").write_text(
        json.dumps(recorded, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print("%d texts, %d interpreters" % (len(texts), len(order)))


if __name__ == "__main__":
    main()
