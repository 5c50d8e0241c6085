#!/usr/bin/env python3
"""Mutants of the cases, held against real interpreters.

usage: mutate.py [--seed N] [--count K]                            print the mutants
       mutate.py --lastcall PATH [--seed N] [--count K | --seconds S] [--each] [--python X.Y]...
                                                                   run them, and show what differs
       mutate.py --write DIR [--seed N] [--count K]                one case per mutant
       mutate.py --record DIR [--with PYTHON]...                   what the interpreters do with them, as JSON

A mutant is one of the cases with one or two changes: to a token (taken out,
doubled, swapped, replaced, put in, cut into, the text ended there), to the white space,
or to the syntax tree (an expression or a statement in the place of another,
taken out, wrapped). Most are no valid Python, and it is the report of that which is
compared; the rest run and end in ways that nobody thought of. A mutant is a
function of its seed and of the cases.

With --lastcall each mutant is run by lastcall and by real interpreters, as one version that
its seed picks, or as every version with --each. Compared are ending, stdout and stderr as compare.py does. What
lastcall refuses by name and place is counted apart, and so is what a real interpreter does not end
in time or does differently from run to run. Differences are shown once per kind.

A mutant may do anything (kill every process, write anywhere), so all of this runs in namespaces of its own
(unshare(1)): no other process is seen, and nothing but an empty /tmp can be written.

The recorded mutants are in `mutated/`; they are compared by
    compare.py LASTCALL --cases mutated --expected mutated.json
and recorded by
    mutate.py --write mutated --seed 1 --count 150
    mutate.py --record mutated > mutated.json

Exit status: 0 if nothing differs, 1 if something does.
"""
import argparse
import ast
import collections
import difflib
import hashlib
import json
import os
import random
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True
import compare  # noqa: E402
import record  # noqa: E402

TOKEN = re.compile(r"""
    [rRbBuUfF]{0,2}(?:'''(?:\\.|[^\\])*?'''|\"\"\"(?:\\.|[^\\])*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*") |
    \#[^\n]* | \n[ \t]* | [ \t]+ | [^\W\d]\w* | (?:\d[\w.]*|\.\d\w*) |
    \*\*=|//=|>>=|<<=|\.\.\.|\*\*|//|>>|<<|<=|>=|==|!=|->|\+=|-=|\*=|/=|%=|&=|\|=|\^=|@=|:=|<> | .
""", re.VERBOSE | re.DOTALL)
POOL = """
False None True and as assert async await break class continue def del elif else except finally for from global if import
in is lambda nonlocal not or pass raise return try while with yield print exec match case type _ __debug__
( ) [ ] { } , : ; . -> + - * / // % @ & | ^ ~ << >> ** = == != < > <= >= <> := += -= *= /= //= %= @= &= |= ^= >>= <<= **= ... ! ? $ ` \\
0 1 42 1.5 1e5 0x1f 0b2 0o8 08 1_000 1__0 1_ 1j 1e 0x 07 1.e2 5L 0xfg 1if 1.real
'' 'text' "it's" ''' ' " 'open f'{1}' f'{x!r:>{1}}' f'{' f'}' f'{}' f'{x' f'{x!z}' f'{a b}' f'{1:{2}}' b'b' b'\\xe9' u'u' r'\\' '\\x' '\\d' rb'x' ur'x'
# é ² \u00a0 €
""".split()
EXPRESSIONS = """
None|True|0|-1|1.5|''|'x'|b'b'|[]|()|{}|{1}|[1, 2]|(1,)|{1: 2}|...|1/0|missing|lambda: 0|lambda *a, **k: a|yield|(yield)|(yield 1)|await x|(x := 1)|*x
**x|[*x]|{**x}|[x for x in y]|(x for x in y)|{x: x for x in y}|x if y else z|not x|-x|x and y|x < y < z|x is 1|x is not 'a'|f'{x}'|f'{x!r}'|1 2|x y
print(1)|print|exit()|len|str|int|object|type|Exception|ValueError('v')|KeyError(1)|SystemExit(3)|10**30|float('nan')|1e400|'%d' % 'x'|'%5%' % ()|'{}'.format()
__name__|__file__|x.y.z|x[0]|x[1:2]|x[:, 1]|x()|x(1, a=2)|x(a=1, 2)|x(**y, *z)|x(a for a in b, 1)|print 1|super()|range(3)|iter([])|open('f')|input()
""".replace("\n", "|").strip("|").split("|")
WRAPPERS = """
if 1:|if 0:|while 1:|for x in [1]:|for x in 1:|try:|finally:|else:|except:|def f():|def f(a, b=1, *c, d, **e):|class C:|class C(object):|with x:|with open('f') as f:|async def f():|lambda:
elif 1:|except Exception as e:|except* E:|match x:|case 1:|try: pass
""".replace("\n", "|").strip("|").split("|")
STATEMENTS = """
pass|break|continue|return|return 1|yield|raise|raise x|raise ValueError('v')|raise SystemExit|raise SystemExit(3)|raise KeyError(1) from None|del x|del x[0]|del (x, y), [z]|del f()|global x|nonlocal x
import nothing|from nothing import x|from __future__ import division|from __future__ import nothing|from sys import *|x = 1|x += 1|x: int = 1|(x) = 1|x, y = 1|[x, *y] = 1, 2|f() = 1|None = 1|x = yield|1 = x|x = y = 1
assert 0|assert x, 'm'|assert (x, 'm')|print 'x'|print >>f, 1|exec 'x'|exec('x = 1')|import os as o, sys|import a.b|from . import x|from x import (a, b,)|from x import a,|@x|@|type X = int|"doc"|1 is 1|x is ()|(1)(2)|'a'[1, 2]|[1][x, y]
'a'()|assert(x)|return 1, *x|print(1, end='')|sys.exit(2)|os._exit(3)|atexit.register(print, 1)|atexit.register(1)|async for x in y: pass|await x|lambda: (yield)|x = lambda a, a: a|def f(a, a): pass|f(a=1, a=2)
""".replace("\n", "|").strip("|").split("|")
MEMORY = 1 << 30
OUTPUT = 1 << 18


class Mutator:
    """Changes one source. Only random() is used: its sequence is the same in every Python."""

    def __init__(self, chance):
        self.chance = chance

    def number(self, count):
        return int(self.chance.random() * count)

    def pick(self, things):
        return things[self.number(len(things))]

    def change(self, source):
        for _ in range(20):
            if self.chance.random() < 0.4:
                changed = self.change_tree(source)
            else:
                changed = self.change_tokens(source)
            if changed != source:
                return changed
        return source

    # Tokens.

    def change_tokens(self, source):
        tokens = TOKEN.findall(source)
        places = [i for i, t in enumerate(tokens) if not t.isspace() and not t.startswith("#")]
        if not places:
            return source
        at = self.pick(places)
        kind = self.number(14)
        if kind <= 1:
            del tokens[at]
        elif kind == 2:
            tokens.insert(at, self.pick((tokens[at], tokens[at] + " ")))
        elif kind == 3:
            other = places[(places.index(at) + 1) % len(places)]
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif kind == 4:
            tokens[at] = tokens[self.pick(places)]
        elif kind <= 6:
            tokens[at] = self.pick(POOL)
        elif kind <= 8:
            tokens.insert(at + self.number(2), self.pick(("", " ")) + self.pick(POOL) + self.pick(("", " ")))
        elif kind == 9:
            tokens.insert(at, " " + tokens[self.pick(places)] + " ")
        elif kind == 10:
            tokens[at:] = [self.pick(("", "\n"))]
        elif kind == 11:
            inside = self.number(len(tokens[at]) + 1)
            tokens[at] = tokens[at][:inside] + self.pick(("", "\n", " ", "_", "'", '"', "\\", "0", "\u00e9", "{", "}", "\t")) + \
                tokens[at][inside + self.number(2):]
        elif kind == 12:
            self.change_white_space(tokens)
        else:
            end = min(len(tokens), at + 1 + self.number(4))
            del tokens[at:end]
        return "".join(tokens)

    def change_white_space(self, tokens):
        places = [i for i, t in enumerate(tokens) if t.isspace()]
        if not places:
            return
        at = self.pick(places)
        tokens[at] = self.pick(("", tokens[at] + " ", tokens[at] + "    ", tokens[at][:-1], tokens[at] + "\t", "\n", " \\\n", " ; ",
                                tokens[at].replace("    ", "\t", 1), tokens[at].replace("    ", "  "), "\n" + tokens[at], "\\", "\f"))

    # The tree: pieces of the text that are nodes of it.

    def change_tree(self, source):
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError):
            return source
        lines = source.encode().splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))

        def span(node):
            return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset

        nodes = [n for n in ast.walk(tree) if hasattr(n, "lineno")]
        expressions = [n for n in nodes if isinstance(n, ast.expr)]
        statements = [n for n in nodes if isinstance(n, ast.stmt)]
        text = source.encode()

        def replace(node, new):
            begin, end = span(node)
            return (text[:begin] + new.encode() + text[end:]).decode("utf-8", "replace")

        def text_of(node):
            begin, end = span(node)
            return text[begin:end].decode("utf-8", "replace")

        kind = self.number(10)
        if kind <= 5 and expressions:
            node = self.pick(expressions)
            old = text_of(node)
            if kind <= 1:
                return replace(node, self.pick(EXPRESSIONS))
            if kind == 2:
                return replace(node, text_of(self.pick(expressions)))
            if kind == 3:
                return replace(node, "(" + old + ")" + self.pick(("", "()", "(1)", ".x", "[0]", "[1, 2]", " 1", "(x=1)", "(*x)")))
            if kind == 4:
                return replace(node, self.pick(("not ", "-", "*", "**", "~", "await ", "yield ", "lambda: ", "")) + old +
                               self.pick(("", ", ", " = 1", " := 1", " if x else ", " if x", " for x in y", ": 1", " is 1", " + ''", " and",
                                          ".real", " as x", " in [1]", "; 1", " == ", " % 3")))
            return replace(node, self.pick(("[%s]", "{%s}", "(%s,)", "{1: %s}", "f'{%s}'", "str(%s)", "len(%s)", "int(%s)", "list(%s)", "repr(%s)",
                                            "(lambda: %s)()", "(%s for x in [1])", "[%s for _ in range(2)]", "1/%s")) % old)
        if not statements:
            return source
        node = self.pick(statements)
        old = text_of(node)
        indent = " " * node.col_offset
        if kind == 6:
            return replace(node, self.pick(("", "pass", self.pick(STATEMENTS), self.pick(STATEMENTS), text_of(self.pick(statements)))))
        if kind == 7:
            return replace(node, self.pick(STATEMENTS) + self.pick(("\n" + indent, "\n" + indent, "; ")) + old)
        if kind == 8:
            body = "\n".join("    " + line if i else line for i, line in enumerate(old.split("\n")))
            wrapped = self.pick(WRAPPERS) + "\n" + indent + "    " + body
            return replace(node, wrapped + self.pick(("", "", "\n" + indent + self.pick(WRAPPERS) + " " + self.pick(STATEMENTS))))
        return replace(node, old + "\n" + indent + self.pick(STATEMENTS))


def case_names():
    return sorted(n for n in os.listdir(os.path.join(HERE, "cases")) if n.endswith(".py"))


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        return f.read()


def mutant(seed, names, versions=()):
    """(name of the case, its source, the mutant, the version to run it as)."""
    chance = random.Random(f"mutant {seed}")
    mutator = Mutator(chance)
    version = mutator.pick(versions) if versions else None
    while True:
        name = mutator.pick(names)
        source = read(os.path.join(HERE, "cases"), name)
        if not ("sleep" in source and chance.random() < 0.9):
            break
    changed = mutator.change(source)
    if chance.random() < 0.15:
        changed = mutator.change(changed)
    return name, source, changed, version


# Running.

def isolate():
    """Runs this script again where no other process is seen and only an empty /tmp can be written."""
    if os.environ.get("LASTCALL_ISOLATED"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a mutant may send one to its parent
        return
    unshare = shutil.which("unshare")
    if unshare is None:
        sys.exit("mutate.py: unshare(1) is needed: a mutant may do anything, so it runs in namespaces of its own")
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    prepare = ('mount --make-rprivate / && mount -o remount,ro,bind / && mount -t tmpfs -o size=256m tmpfs /tmp && '
               'cd /tmp && LASTCALL_ISOLATED=1 exec "$@"')
    os.execv(unshare, [unshare, *user, "--pid", "--fork", "--mount", "--kill-child", "--mount-proc", "sh", "-c", prepare, "sh",
                       sys.executable, os.path.abspath(__file__), *map(absolute, sys.argv[1:])])


def absolute(argument):
    """An argument as it is meant once the working directory is another."""
    return os.path.abspath(argument) if os.path.exists(argument) else argument


def limit():
    compare.default_signals()
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 22, 1 << 22))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run_bounded(command, source, timeout, prepare):
    """As compare.run_command, with an end to the output, too."""
    work = tempfile.mkdtemp()
    try:
        with open(os.path.join(work, "scenario.py"), "w", encoding="utf-8", newline="") as f:
            f.write(source)
        p = subprocess.Popen([*command, "scenario.py"], cwd=work, env=compare.ENV, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=prepare, start_new_session=True)
        texts = {p.stdout: b"", p.stderr: b""}
        deadline, is_open = time.monotonic() + timeout, [p.stdout, p.stderr]
        while is_open and time.monotonic() < deadline and all(len(t) < OUTPUT for t in texts.values()):
            for pipe in select.select(is_open, [], [], max(0, deadline - time.monotonic()))[0]:
                data = os.read(pipe.fileno(), 1 << 16)
                texts[pipe] += data
                if not data:
                    is_open.remove(pipe)
        ended = not is_open
        try:
            code = p.wait(max(0.1, deadline - time.monotonic()) if ended else 0)
        except subprocess.TimeoutExpired:
            ended = False
        try:
            os.killpg(p.pid, signal.SIGKILL)
        except OSError:
            pass
        p.wait()
        p.stdout.close()
        p.stderr.close()
        if not ended:
            return {"end": "timeout", "stdout": "", "stderr": ""}
        stdout, stderr = (texts[pipe].decode("utf-8", "replace") for pipe in (p.stdout, p.stderr))
        return {"end": code if code >= 0 else f"signal {-code}", "stdout": stdout, "stderr": stderr.replace(work + "/", "")}
    finally:
        shutil.rmtree(work, ignore_errors=True)
        stop_strays()


def stop_strays():
    """Ends what is left of a run: in this namespace there is nobody else."""
    if os.getpid() == 1:
        try:
            os.kill(-1, signal.SIGKILL)
        except OSError:
            pass
        while True:
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                break


def alike(result):
    """A result as it is compared."""
    return {**result, "stderr": compare.comparable(compare.normalise(result["stderr"]))}


def is_refusal(got):
    return got["end"] in (2, 124) and re.search(r"^scenario\.py:\d+:\d+: error: ", got["stderr"], re.MULTILINE)


def last_line(result):
    lines = result["stderr"].strip().split("\n")
    text = re.sub(r"\b\d+\b", "N", lines[-1])
    return re.sub(r"'[^']*'|\"[^\"]*\"", "'...'", text)[:100]


def kind_of(want, got):
    """By what differences are told apart: the fields, and what the last line of stderr says."""
    fields = [f for f in ("end", "stdout", "stderr") if want[f] != got[f]]
    return " ".join(fields), last_line(want), last_line(got)


class Judge:
    """Runs mutants and keeps count."""

    def __init__(self, lastcall, pythons, timeout):
        self.lastcall, self.pythons, self.timeout = lastcall, pythons, timeout
        self.counts = collections.Counter()

    def difference(self, version, source):
        """(what lastcall should have done, what it did), or None if there is nothing to be said."""
        self.counts["runs"] += 1
        got = alike(run_bounded([self.lastcall, "run", "--python", version], source, 20, compare.default_signals))
        if is_refusal(got):
            self.counts["refused"] += 1
            return None
        want = alike(run_bounded([self.pythons[version]], source, self.timeout, limit))
        if want["end"] == "timeout":
            self.counts["endless"] += 1
            return None if got["end"] != "timeout" else (want, {**got, "stderr": "does not end"})
        if got == want:
            self.counts["same"] += 1
            return None
        for _ in range(2):
            if alike(run_bounded([self.pythons[version]], source, self.timeout, limit)) != want:
                self.counts["varied"] += 1
                return None
        self.counts["different"] += 1
        return want, got


def records(folder, pythons, timeout):
    """What the interpreters do with the cases of a folder, as record.py writes it, but for what varies or does not end."""
    table, digests = {}, {}
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".py")):
        source = read(folder, name)
        digests[name] = hashlib.sha256(source.encode()).hexdigest()[:16]
        table[name] = {}
        for version, python in pythons.items():
            first, second = (run_bounded([python], source, timeout, limit) for _ in range(2))
            result = {**first, "stderr": compare.normalise(first["stderr"])}
            if alike(first) == alike(second) and first["end"] != "timeout":
                table[name][version] = result
    return {"cases": table, "digests": digests, "interpreters": list(pythons)}


def show(seed, name, version, source, changed, want, got):
    print(f"=== seed {seed}: {name} as Python {version}: {kind_of(want, got)}")
    lines = difflib.unified_diff(source.split("\n"), changed.split("\n"), n=0, lineterm="")
    for line in list(lines)[2:30]:
        print("    " + line)
    for field in ("end", "stdout", "stderr"):
        if want[field] != got[field]:
            print(f"  {field} wanted {want[field][-1500:] if field != 'end' else want[field]!r}\n"
                  f"  {field} got    {got[field][-1500:] if field != 'end' else got[field]!r}")
    sys.stdout.flush()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1, help="the first seed")
    ap.add_argument("--count", type=int, help="how many mutants, of consecutive seeds (1)")
    ap.add_argument("--seconds", type=float, help="begin no more mutants after this time")
    ap.add_argument("--lastcall", help="the program to hold against the interpreters")
    ap.add_argument("--each", action="store_true", help="run each mutant as every version")
    ap.add_argument("--with", dest="extra", action="append", default=[], metavar="PYTHON", help="another interpreter")
    ap.add_argument("--python", action="append", help="only these feature versions")
    ap.add_argument("--write", metavar="DIR", help="write the mutants as cases into this directory")
    ap.add_argument("--record", metavar="DIR", help="print what the interpreters do with the cases of this directory")
    ap.add_argument("--timeout", type=float, default=4, help="seconds that an interpreter may take (4)")
    ap.add_argument("--examples", type=int, default=1, help="how many differences of a kind are shown (1)")
    ap.add_argument("--json", action="store_true", help="print the counts as JSON, too")
    args = ap.parse_args()
    count = args.count or (1 if args.seconds is None else 1 << 40)
    names = case_names()

    if not args.record and (args.write or not args.lastcall):
        for seed in range(args.seed, args.seed + count):
            _, _, changed, _ = mutant(seed, names)
            if args.write:
                os.makedirs(args.write, exist_ok=True)
                with open(os.path.join(args.write, f"mutant_{seed:05}.py"), "w", encoding="utf-8") as f:
                    f.write(changed)
            else:
                print(f"# mutant {seed}\n{changed}")
        return 0

    isolate()
    found = record.find_interpreters(args.extra)
    if args.record:
        json.dump(records(args.record, found, args.timeout), sys.stdout, indent=1, sort_keys=True)
        print()
        return 0
    pythons = {version: found[full] for version, full in compare.newest_patches(found).items()
               if not args.python or version in args.python}
    if not pythons:
        ap.error("no Python interpreter found; name one with --with")
    judge = Judge(os.path.abspath(args.lastcall), pythons, args.timeout)
    kinds = collections.Counter()
    begun, seed, mutants = time.monotonic(), args.seed, 0
    while mutants < count and (args.seconds is None or time.monotonic() - begun < args.seconds):
        name, source, changed, version = mutant(seed, names, sorted(pythons))
        for each in sorted(pythons, key=compare.version_key) if args.each else (version,):
            result = judge.difference(each, changed)
            if result:
                kind = kind_of(*result)
                kinds[kind] += 1
                if kinds[kind] <= args.examples:
                    show(seed, name, each, source, changed, *result)
        seed, mutants = seed + 1, mutants + 1
    for kind, times in kinds.most_common():
        print(f"{times:6} {kind}")
    counts = judge.counts
    print(f"{mutants} mutants in {time.monotonic() - begun:.0f} s: {counts['runs']} runs, {counts['same']} the same, "
          f"{counts['refused']} refused, {counts['endless']} endless, {counts['varied']} varied, {counts['different']} different of {len(kinds)} kinds")
    if args.json:
        print(json.dumps({"mutants": mutants, **counts, "kinds": len(kinds)}))
    return 1 if counts["different"] else 0


if __name__ == "__main__":
    sys.exit(main())
