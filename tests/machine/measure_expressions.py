#!/usr/bin/env python3
"""Measures what expressions give in real interpreters, for expressions.tsv.

usage: measure_expressions.py FILE PYTHON...

Evaluates each line of FILE (an expression) with each PYTHON and prints a line
`versions<TAB>expression<TAB>result` for each result: the repr, or the
exception's type and words; addresses are shown as 0xADDR. Add to
expressions.tsv what does not depend on the platform.
"""
import json
import re
import subprocess
import sys

PROGRAM = r"""
import json, sys
print('.'.join(map(str, sys.version_info[:2])))
for line in sys.stdin.read().split('\n'):
    try:
        result = repr(eval(line))
    except BaseException as error:
        result = '%s: %s' % (type(error).__name__, error)
    sys.stdout.write('\n' + json.dumps(result))
"""


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as f:
        expressions = [line for line in f.read().split("\n") if line]
    results = {expression: {} for expression in expressions}
    for python in sys.argv[2:]:
        run = subprocess.run([python, "-E", "-s", "-W", "ignore", "-c", PROGRAM], check=True, text=True,
                             input="\n".join(expressions), stdout=subprocess.PIPE)
        version, answers = run.stdout.split("\n", 1)
        for expression, answer in zip(expressions, answers.strip().split("\n")):
            text = re.sub("0x[0-9a-f]{6,}", "0xADDR", json.loads(answer))
            results[expression].setdefault(text, []).append(version)
    for expression, by_text in results.items():
        for text, versions in by_text.items():
            print(",".join(versions), expression, text, sep="\t")


if __name__ == "__main__":
    main()
