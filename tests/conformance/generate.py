#!/usr/bin/env python3
"""Random programs of the scenario language, held against real interpreters.

usage: generate.py [--seed N] [--count K]                       print the programs
       generate.py --lastcall PATH [--seed N] [--count K] [--with PYTHON]... [--python X.Y]...
                                                                run them, and shrink what differs
       generate.py --write DIR [--seed N] [--count K]           one case per program, for record.py

A program is a function of its seed alone. With --lastcall every program is run
by lastcall and by every interpreter that can be reached, as every feature
version that both have. A program that differs is shrunk: statements are taken
out as long as the same fields of the result still differ.

The recorded programs are in `generated/`; they are compared by
    compare.py LASTCALL --cases generated --expected generated.json
and recorded by
    generate.py --write generated --seed 1 --count 150
    record.py --cases generated --expected generated.json

Exit status: 0 if nothing differs, 1 if something does.
"""
import argparse
import ast
import concurrent.futures
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import compare  # noqa: E402
import record  # noqa: E402
import lifetimes  # noqa: E402
import wide  # noqa: E402

BUILTIN_ERRORS = ("ValueError", "KeyError", "TypeError", "RuntimeError", "IndexError", "OSError", "ZeroDivisionError",
                  "LookupError", "ArithmeticError", "Exception")
TEXTS = ("a", "bc", "lost", "done", "x y", "", "it's", "two\\nlines", "é", "100%")


class Generator:
    """Writes one program. Names that are in scope are kept by kind, so that most expressions work."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.depth = 0
        self.old = self.chance(0.3)  # also valid as 2.7
        self.ints, self.texts, self.lists, self.dicts = [], [], [], []
        self.functions, self.failing, self.handlers, self.errors = [], [], [], []
        self.managers, self.equals, self.classes, self.objects = [], [], [], []
        self.forks = self.threads = 0
        self.in_function = self.in_loop = self.in_handler = self.in_except = 0
        self.serial = 0

    # Chance. Only random() is used: its sequence is the same in every Python.

    def chance(self, probability):
        return self.random.random() < probability

    def number(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def pick(self, things):
        return things[int(self.random.random() * len(things))]

    def weighted(self, choices):
        """One of {thing: weight}."""
        at = self.random.random() * sum(choices.values())
        for thing, weight in choices.items():
            at -= weight
            if at < 0:
                return thing
        return thing

    def name(self, prefix):
        self.serial += 1
        return f"{prefix}{self.serial}"

    # Lines.

    def line(self, text):
        self.lines.append("    " * self.depth + text if text else "")

    def block(self, header, body, *arguments):
        """A compound statement; names made in it are forgotten after it."""
        self.line(header)
        self.depth += 1
        kept = [list(names) for names in (self.ints, self.texts, self.lists, self.dicts)]
        before = len(self.lines)
        body(*arguments)
        if len(self.lines) == before:
            self.line("pass")
        self.ints, self.texts, self.lists, self.dicts = kept
        self.depth -= 1

    # Expressions that work.

    def int_(self, deep=2):
        choices = {"literal": 3, "name": 4 if self.ints else 0}
        if deep:
            choices.update({"operator": 3, "len": 2, "conditional": 1, "call": 2 if self.functions else 0, "method": 1,
                            "sum": 1, "bits": 0.5, "power": 0.3, "divide": 1, "index": 0.7, "int": 0.5, "lambda": 0.4,
                            "attribute": 1 if self.objects else 0})
        kind = self.weighted(choices)
        if kind == "literal":
            return str(self.pick((0, 1, 2, 3, 5, 7, 10, 42, 255, 1000)))
        if kind == "name":
            return self.pick(self.ints)
        if kind == "operator":
            return f"{self.int_(deep - 1)} {self.pick('+-*')} {self.int_(deep - 1)}"
        if kind == "len":
            return f"len({self.pick((self.text, self.list_))(deep - 1)})"
        if kind == "conditional":
            return f"({self.int_(deep - 1)} if {self.bool_(deep - 1)} else {self.int_(deep - 1)})"
        if kind == "call":
            return f"{self.pick(self.functions)}({self.int_(deep - 1)})"
        if kind == "method":
            return f"({self.text(deep - 1)}).count({self.text(0)})"
        if kind == "sum":
            return f"{self.pick(('sum', 'max', 'len'))}([{self.int_(deep - 1)}, {self.int_(deep - 1)}])"
        if kind == "bits":
            return f"({self.int_(deep - 1)} {self.pick('&|^')} {self.number(1, 9)})"
        if kind == "divide":
            return f"({self.int_(deep - 1)} {self.pick(('//', '%'))} {self.pick(('3', '-4', '7', '10'))})"
        if kind == "index":
            return f"[{self.int_(0)}, {self.int_(0)}, {self.int_(0)}][{self.pick(('0', '-1', '1', 'True'))}]"
        if kind == "int":
            return self.pick(('int("42")', "int(2.9)", "int(True)", 'int("-7")', "abs(-3)", 'int("ff", 16)'))
        if kind == "lambda":
            return f"(lambda v, w={self.number(0, 9)}: v + w)({self.int_(0)})"
        if kind == "attribute":
            return f"{self.pick(self.objects)}.{self.pick(('n', 'double()', 'add(2)', 'add(by=3)'))}"
        return f"{self.number(2, 9)} ** {self.number(2, 40)}"

    def text(self, deep=2):
        choices = {"literal": 3, "name": 3 if self.texts else 0}
        if deep:
            choices.update({"join": 1, "percent": 2, "format": 2, "f": 0 if self.old else 2, "method": 2, "slice": 1,
                            "add": 1, "repr": 1, "times": 0.5, "search": 1, "pad": 0.7, "spec": 1.5})
        kind = self.weighted(choices)
        if kind == "literal":
            text = self.pick([t for t in TEXTS if not (self.old and t == "é")])
            return f'"{text}"'
        if kind == "name":
            return self.pick(self.texts)
        if kind == "join":
            return f'"{self.pick((",", "-", ", "))}".join([{self.text(deep - 1)}, {self.text(deep - 1)}])'
        if kind == "percent":
            return f'"%s and %0{self.number(1, 5)}d" % ({self.text(deep - 1)}, {self.int_(deep - 1)})'
        if kind == "format":
            return f'"{{}}|{{:>{self.number(1, 8)}}}".format({self.int_(deep - 1)}, {self.text(0)})'
        if kind == "f":
            names = self.ints + self.texts + self.lists
            inside = self.pick(names) if names else str(self.number(0, 99))
            return f'f"<{{{inside}{self.pick(("", "!r", "!s"))}}}>"'
        if kind == "method":
            return f"({self.text(deep - 1)}).{self.pick(('upper()', 'title()', 'strip()', 'replace(TEXT[1], TEXT)'))}"
        if kind == "search":
            return f"str(({self.text(0)}).{self.pick(('find', 'startswith', 'endswith', 'split', 'partition'))}(\"{self.pick('abx o')}\"))"
        if kind == "pad":
            return f"({self.text(0)}).{self.pick(('rjust', 'ljust', 'center', 'zfill'))}({self.number(0, 8)})"
        if kind == "spec":
            return self.pick((f'"{{:,}}".format({self.int_(0)})', f'"%x %o" % ({self.number(0, 99)}, {self.number(0, 99)})',
                              f'"{{0}}{{0!r}}".format({self.text(0)})', f'"%5.2f|%-6s|" % ({self.number(0, 9)}.25, {self.text(0)})',
                              f'"{{:>{self.number(1, 9)}}}{{:<3}}{{:^5}}".format({self.number(0, 9)}, "a", "b")',
                              f'"%r %s" % ({self.list_(0)}, {self.text(0)})', f'repr(({self.text(0)}, {self.int_(0)}))'))
        if kind == "slice":
            return f"{self.text(0)}[{self.pick(('1:', ':2', '::-1', '-1:', '1:3'))}]"
        if kind == "repr":
            return f"{self.pick(('repr', 'str'))}({self.pick((self.int_, self.list_))(deep - 1)})"
        if kind == "times":
            return f"{self.text(0)} * {self.number(0, 3)}"
        return f"{self.text(deep - 1)} + {self.text(deep - 1)}"

    def list_(self, deep=2):
        choices = {"literal": 3, "name": 3 if self.lists else 0}
        if deep:
            choices.update({"comprehension": 2, "sorted": 1, "range": 1, "slice": 1, "split": 1, "reversed": 1})
        kind = self.weighted(choices)
        if kind == "literal":
            return "[" + ", ".join(self.int_(0) for _ in range(self.number(0, 4))) + "]"
        if kind == "name":
            return self.pick(self.lists)
        if kind == "comprehension":
            step = self.pick(("x", "x * 2", "x + 1", "x % 3", "(x, x * x)", "-x"))
            test = self.pick(("", " if x > 1", " if x % 2 == 0", " if x != 2"))
            return f"[{step} for x in {self.list_(0) if self.chance(0.3) else f'range({self.number(0, 5)})'}{test}]"
        if kind == "sorted":
            return f"sorted({self.list_(0)}{self.pick(('', ', reverse=True', ', key=lambda v: -v'))})"
        if kind == "range":
            return f"list(range({self.number(0, 3)}, {self.number(3, 9)}, {self.number(1, 3)}))"
        if kind == "slice":
            return f"{self.list_(0)}[{self.pick(('1:', ':2', '::-1', '-2:', '::2'))}]"
        if kind == "split":
            return "[len(w) for w in " + self.pick(('"a bb ccc"', '"x,y"')) + ".split()]"
        return f"list(reversed({self.list_(0)}))"

    def bool_(self, deep=1):
        kind = self.number(0, 6)
        if kind == 0:
            return f"{self.int_(deep)} {self.pick(('<', '>', '==', '!=', '<=', '>='))} {self.int_(deep)}"
        if kind == 1:
            return f"{self.int_(0)} < {self.int_(0)} <= {self.int_(0)}"
        if kind == 2:
            return f"{self.text(0)} in {self.text(0)}"
        if kind == 3:
            return f"not {self.pick((self.list_, self.text))(0)}"
        if kind == 4 and deep:
            return f"({self.bool_(0)} {self.pick(('and', 'or'))} {self.bool_(0)})"
        if kind == 5:
            return f"isinstance({self.int_(0)}, {self.pick(('int', 'str', '(str, list)'))})"
        return self.pick(("True", "False"))

    def value(self):
        kind = self.weighted({"int": 4, "text": 4, "list": 2, "bool": 1, "float": 1, "tuple": 1, "dict": 1, "none": 0.5})
        if kind == "int":
            return self.int_()
        if kind == "text":
            return self.text()
        if kind == "list":
            return self.list_()
        if kind == "bool":
            return self.bool_()
        if kind == "float":
            return self.pick((f"{self.int_(1)} / 4", f"{self.number(0, 99)}.5", "0.1 + 0.2", f"{self.int_(0)} * 1.5"))
        if kind == "tuple":
            return f"({self.int_(1)}, {self.text(1)})"
        if kind == "dict":
            return f'{{"k": {self.int_(1)}}}'
        return "None"

    # Expressions that fail.

    def failure(self):
        """An expression that raises something."""
        choices = {
            "zero": 2, "index": 2, "key": 2, "int": 1, "name": 1.5, "attribute": 1.5, "type": 1.5, "arity": 1,
            "call": 5 if self.failing else 0, "callable": 1, "compare": 0.7, "unpack": 0.7, "comprehension": 1,
            "lambda": 1, "method": 1.5 if self.objects else 0, "format": 0.8, "json": 0.5, "file": 0.5, "pop": 1, "star": 0.5,
        }
        kind = self.weighted(choices)
        if kind == "zero":
            return f"{self.int_(1)} {self.pick(('/', '//', '%'))} {self.pick(('0', 'len([])', '(1 - 1)'))}"
        if kind == "index":
            return f"{self.list_(0)}[{self.pick(('9', '-9', '100'))}]"
        if kind == "key":
            return f"{{{self.text(0)}: {self.int_(0)}}}[{self.pick(('0', 'None', chr(34) + 'missing' + chr(34)))}]"
        if kind == "int":
            return f"int({self.pick((chr(34) + 'x1' + chr(34), chr(34) + chr(34), 'None'))})"
        if kind == "name":
            return f"{self.pick(('undefined', 'missing_name', 'zzz'))}{self.pick(('', '(1)', ' + 1'))}"
        if kind == "attribute":
            return f"{self.pick((self.text, self.list_))(0)}.{self.pick(('nothing', 'missing()', 'qqq.www'))}"
        if kind == "type":
            return self.pick((f"{self.int_(1)} + {self.text(0)}", f"{self.text(0)} + {self.number(0, 9)}",
                              f"len({self.number(0, 9)})", f"{self.list_(0)} + None", f"-{self.text(0)}",
                              "TEXT[None]", "NUMBER[0]"))
        if kind == "arity" and self.functions:
            return f"{self.pick(self.functions)}({self.pick(('', '1, 2', 'k=3'))})"
        if kind == "call":
            return f"{self.pick(self.failing)}({self.int_(1)})"
        if kind == "compare":
            return f"{self.int_(0)} < {self.text(0)}" if not self.old else "NOTHING.x < 1"
        if kind == "unpack":
            return "dict([1])"
        if kind == "comprehension":
            return f"[1 // v for v in ({self.number(1, 3)}, 0)]"
        if kind == "method":
            return f"{self.pick(self.objects)}.{self.pick(('missing', 'fail()', 'add()', 'add(1, 2, 3)', 'nn', 'add(None)', 'fail(1)'))}"
        if kind == "format":
            return self.pick(('"{} {}".format(1)', '"%d" % TEXT', '"%s %s" % (1,)', '"{x}".format(y=1)', '"%s" % (1, 2)'))
        if kind == "json":
            return self.pick(('json.loads("[1, 2")', 'json.loads("{")', "json.dumps({1: len})", 'json.loads("")'))
        if kind == "file":
            return self.pick(('open("missing.txt")', 'os.remove("missing.txt")', 'open("missing/x", "w")'))
        if kind == "pop":
            return self.pick(("[].pop()", '{}.pop("k")', "[1].index(2)", "[1].remove(5)", '"abc".index("z")', "max([])",
                              "sum([1, TEXT])", "sorted([1, TEXT])", "range(1, 2, 0)", "int([])", "float(TEXT)", "list(NUMBER)"))
        if kind == "star":
            return self.pick(("log(*NUMBER)", "log(**NUMBER)", "[*NOTHING]", "dict(**NOTHING)")) if not self.old else "log(*NUMBER)"
        if kind == "lambda":
            return f"(lambda v: v.{self.pick(('a', 'bb'))})({self.int_(0)})"
        return f"{self.pick(('NUMBER', 'TEXT', 'NOTHING'))}{self.pick(('()', '(1)', '[5](2)'))}"

    def embedded_failure(self):
        """A failing expression inside a larger one, sometimes over several lines."""
        bad = self.failure()
        pad = "    " * (self.depth + 1)
        return self.weighted({
            bad: 5,
            f"{self.int_(1)} + ({bad})": 1.5,
            f"log({self.text(0)}, {bad})": 1.5,
            f"[{self.int_(0)}, {bad}]": 1,
            f"str({bad})": 1,
            f"({self.int_(0)} if {bad} else {self.int_(0)})": 0.5,
            f"log(\n{pad}{self.text(0)},\n{pad}{bad},\n{pad[4:]})": 1,
            f"({self.int_(0)} +\n{pad}({bad}))": 0.7,
            f"[\n{pad}{self.int_(0)},\n{pad}{bad},\n{pad[4:]}]": 0.5,
            f"{{\"k\": {self.int_(0)}, \"l\": {bad}}}": 0.5,
            f"not ({bad})": 0.4,
            f"log(*[{bad}])": 0.4,
            f"log(sep={bad})": 0.3 if not self.old else 0,
            f"({bad}).x.y": 0.3,
            f"len(str({bad})) + {self.int_(0)}": 0.4,
            f"[v for v in ({bad}, 1)]": 0.4,
            f"sorted([{bad}, 1], key=lambda v: v)": 0.3,
            f"({bad}\n{pad}if {self.bool_(0)}\n{pad}else {bad})": 0.4,
        })

    def exception(self):
        """An expression that makes an exception."""
        kind = self.pick(self.errors) if self.errors and self.chance(0.4) else self.pick(BUILTIN_ERRORS)
        arguments = self.weighted({self.text(1): 4, self.int_(1): 1, f"{self.text(0)}, {self.int_(0)}": 1, "": 1})
        return f"{kind}({arguments})"

    # Statements.

    def log(self):
        """A line of output."""
        kind = self.weighted({"log": 6, "write": 1.5, "err": 1, "sep": 0 if self.old else 1, "flush": 0.8})
        if kind == "log":
            values = ", ".join(self.value() for _ in range(self.number(1, 3)))
            self.line(f"{'log' if self.chance(0.5) else 'print'}({values})")
        elif kind == "write":
            self.line(f"sys.stdout.write({self.text(1)}{self.pick(('', ' + chr(10)'))})")
        elif kind == "err":
            self.line(f'sys.stderr.write({self.text(1)} + "\\n")')
        elif kind == "sep":
            self.line(f'print({self.value()}, {self.value()}, sep="{self.pick(("", "-", ", "))}", end="{self.pick((";", chr(92) + "n"))}")')
        else:
            self.line("sys.stdout.flush()")

    def assign(self):
        kind = self.weighted({"int": 3, "text": 2, "list": 2, "augmented": 1.5 if self.ints and not self.in_function else 0,
                              "append": 1 if self.lists else 0, "pair": 1, "dict": 1, "item": 1 if self.dicts else 0})
        if kind == "int":
            value = self.int_()
            self.ints.append(self.name("n"))
            self.line(f"{self.ints[-1]} = {value}")
        elif kind == "text":
            value = self.text()
            self.texts.append(self.name("t"))
            self.line(f"{self.texts[-1]} = {value}")
        elif kind == "list":
            value = self.list_(1)
            self.lists.append(self.name("l"))
            self.line(f"{self.lists[-1]} = [v for v in {value} if isinstance(v, int)]")
        elif kind == "augmented":
            self.line(f"{self.pick(self.ints)} {self.pick(('+=', '-=', '*='))} {self.int_(1)}"
                      if not self.in_loop else "pass")
        elif kind == "append":
            self.line(f"{self.pick(self.lists)}.append({self.int_(1)})")
        elif kind == "pair":
            values = f"{self.int_(1)}, {self.text(1)}"
            self.ints.append(self.name("n"))
            self.texts.append(self.name("t"))
            self.line(f"{self.ints[-1]}, {self.texts[-1]} = {values}")
        elif kind == "dict":
            value = f"{{{self.text(0)}: {self.int_(1)}}}"
            self.dicts.append(self.name("d"))
            self.line(f"{self.dicts[-1]} = {value}")
        else:
            self.line(f"{self.pick(self.dicts)}[{self.text(0)}] = {self.int_(1)}")
            self.line(f"log(sorted({self.pick(self.dicts)}.items()))")

    def fail(self):
        """A statement that raises."""
        kind = self.weighted({"raise": 4, "expression": 4, "assign": 2, "assert": 1, "exit": 1.5, "from": 1,
                              "bare": 2 if self.in_except else 0, "interrupt": 0.3, "class": 0.4})
        if kind == "raise":
            self.line(f"raise {self.exception()}")
        elif kind == "expression":
            self.line(self.embedded_failure())
        elif kind == "assign":
            self.line(f"{self.name('x')} = {self.embedded_failure()}")
        elif kind == "assert":
            self.line(f"assert {self.int_(1)} == None{self.pick(('', ', ' + self.text(1)))}")
        elif kind == "exit":
            self.line(self.exit())
        elif kind == "from":
            cause = self.pick(("None", self.exception(), "ValueError"))
            self.line(f"raise {self.exception()}" + ("" if self.old else f" from {cause}"))
        elif kind == "bare":
            self.line("raise")
        elif kind == "interrupt":
            self.line(f"raise KeyboardInterrupt{self.pick(('', '()', '(1)'))}")
        else:
            self.line(f"raise {self.pick(self.errors) if self.errors else 'ValueError'}")

    def exit(self):
        code = self.weighted({self.int_(1): 4, self.text(1): 2, "None": 1, "True": 0.5, "-1": 0.5, "256": 0.5,
                              self.list_(0): 0.5, "": 1})
        return self.weighted({f"sys.exit({code})": 4, f"raise SystemExit({code})": 1, f"exit({code})": 0.5})

    def registration(self):
        kind = self.weighted({"handler": 6 if self.handlers else 0, "print": 0 if self.old else 2, "log": 2,
                              "lambda": 1.5, "exit": 0.7, "failing": 1 if self.failing else 0, "bad": 0.3,
                              "equal": 1.5 if self.equals else 0,
                              "method": 1.5 if self.objects else 0, "builtin": 0.5, "manager": 0.6 if self.managers else 0})
        if kind == "handler":
            argument = self.pick(("", f", {self.value()}", f", {self.value()}", f", tag={self.text(1)}"))
            self.line(f"atexit.register({self.pick(self.handlers)}{argument})")
        elif kind in ("print", "log"):
            self.line(f"atexit.register({kind}, {self.value()}, {self.value()})")
        elif kind == "lambda":
            self.line(f"atexit.register(lambda: log({self.value()}))")
        elif kind == "exit":
            self.line(f"atexit.register(sys.exit, {self.pick((self.int_(0), self.text(0)))})")
        elif kind == "failing":
            self.line(f"atexit.register({self.pick(self.failing)}, {self.int_(1)})")
        elif kind == "bad":
            self.line(f"atexit.register({self.pick(('len', 'int', 'abs'))}, {self.text(0)}, {self.int_(0)})")
        elif kind == "equal":
            self.line(f"atexit.register({self.pick(self.equals)}({self.number(1, 3)}))")
        elif kind == "method":
            self.line(f"atexit.register({self.pick(self.objects)}.{self.pick(('fail', 'double', 'add', 'add, 1, 2'))})")
        elif kind == "builtin":
            self.line("atexit.register(" + self.pick(("sys.stdout.flush", "sys.stdout.write, TEXT", 'os.remove, "missing"', "[].append, 1",
                                                      "TEXT.upper", "len", 'open, "missing.txt"', "max, []", "log, *TEXT")) + ")")
        else:
            self.line(f"atexit.register({self.pick(self.managers)}({self.text(0)}).__exit__, None, None, None)")

    def unregistration(self):
        if self.old:
            return
        kind = self.weighted({"handler": 4 if self.handlers else 0, "print": 2, "clear": 0.7, "equal": 2 if self.equals else 0,
                              "absent": 0.5})
        if kind == "handler":
            self.line(f"atexit.unregister({self.pick(self.handlers)})")
        elif kind == "print":
            self.line(f"atexit.unregister({self.pick(('print', 'log', 'sys.exit'))})")
        elif kind == "clear":
            self.line("atexit._clear()")
        elif kind == "equal":
            self.line(f"atexit.unregister({self.pick(self.equals)}({self.number(1, 3)}))")
        else:
            self.line(f"log(atexit.unregister({self.int_(0)}))")

    def body(self, size, fails=0.1, leaves=True):
        """Some statements, the last of which may leave the block."""
        for _ in range(size):
            self.statement()
        if not leaves:
            return
        if self.chance(fails):
            self.fail()
        elif self.in_function and self.chance(0.25):
            self.line(f"return {self.int_(1)}")
        elif self.in_loop and self.chance(0.2):
            self.line(self.pick(("break", "continue")))

    def statement(self):
        deep = 4 - self.depth
        choices = {"log": 5, "assign": 3, "register": 3, "unregister": 0.8, "object": 0.7 if self.classes else 0,
                   "file": 0.5, "json": 0.4, "unpack": 0.5, "delete": 0.3, "class": 0.2 if self.depth == 1 else 0}
        if deep > 0:
            choices.update({"try": 3.5, "if": 1.5, "for": 1, "while": 0.6, "with": 1.2 if self.managers else 0,
                            "def": 0.6 if self.depth < 2 else 0})
        if not self.in_handler and not self.in_function and self.depth < 2:
            choices.update({"run": 0.4, "process": 0.3 if self.threads < 2 and not self.old else 0, "fork": 0.7 if self.forks < 2 else 0, "thread": 0.5 if self.threads < 2 else 0,
                            "signal": 0.4, "hook": 0.4})
        kind = self.weighted(choices)
        if kind == "log":
            self.log()
        elif kind == "assign":
            self.assign()
        elif kind == "register":
            self.registration()
        elif kind == "unregister":
            self.unregistration()
        elif kind == "try":
            self.try_()
        elif kind == "if":
            self.block(f"if {self.bool_()}:", self.body, self.number(1, 2), 0.06)
            if self.chance(0.3):
                self.block(f"elif {self.bool_()}:", self.body, 1)
            if self.chance(0.5):
                self.block("else:", self.body, 1, 0.04)
        elif kind == "for":
            self.in_loop += 1
            variable = self.name("i")
            values = self.pick((f"range({self.number(0, 3)})", f"({self.int_(0)}, {self.int_(0)})", "[1, 2]"))
            self.block(f"for {variable} in {values}:", self.with_name, variable, self.number(1, 2))
            self.in_loop -= 1
            if self.chance(0.3):
                self.block("else:", self.body, 1, 0.05)
        elif kind == "while":
            variable = self.name("w")
            self.line(f"{variable} = {self.number(1, 3)}")
            self.in_loop += 1
            self.block(f"while {variable} > 0:", self.while_body, variable)
            self.in_loop -= 1
        elif kind == "with":
            targets = ", ".join(f"{self.pick(self.managers)}({self.text(0)}){self.pick(('', ' as ' + self.name('m')))}"
                                for _ in range(self.number(1, 2)))
            self.block(f"with {targets}:", self.body, self.number(1, 2), 0.15)
        elif kind == "def":
            self.function(self.pick((True, False)))
        elif kind == "object":
            target = self.name("o")
            self.line(f"{target} = {self.pick(self.classes)}({self.int_(1)})")
            if self.depth == 0:
                self.objects.append(target)
            self.line(f"log({target}, {target}.add({self.int_(0)}))")
        elif kind == "file":
            self.block(f'with open("{self.pick(("a", "b"))}.txt", "{self.pick(("w", "a"))}") as {self.name("file")}:', self.file_body)
            self.line(f'log(os.path.exists("a.txt"), os.path.exists("b.txt"))')
        elif kind == "json":
            self.line(f'log(json.dumps([{self.int_(1)}, {self.text(1)}, None, {self.bool_()}, {{"k": {self.int_(0)}}}]))')
            self.line(f'log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])')
        elif kind == "unpack":
            a, b = self.name("n"), self.name("l")
            self.line(f"{a}, {b} = {self.int_(1)}, list(range({self.number(0, 4)}))" if self.old else
                      f"{a}, *{b} = {self.int_(1)}, {self.int_(0)}, {self.int_(0)}")
            self.ints.append(a)
            self.lists.append(b)
        elif kind == "delete":
            name = self.name("gone")
            self.line(f"{name} = {self.int_(0)}")
            self.line(f"del {name}")
            if self.chance(0.3):
                self.line(name)
        elif kind == "class":
            self.line(f"class {self.name('Local')}(object):")
            self.line(f"    field = {self.int_(1)}")
            if self.chance(0.2):
                self.line(f"    bad = {self.failure()}")
        elif kind == "process":
            self.process()
        elif kind == "run":
            self.line("atexit._run_exitfuncs()")
        elif kind == "fork":
            self.fork()
        elif kind == "thread":
            self.thread()
        elif kind == "signal":
            self.signal()
        else:
            self.hook()

    def with_name(self, variable, size):
        self.ints.append(variable)
        self.body(size, 0.04)

    def while_body(self, variable):
        self.line(f"{variable} -= 1")
        self.body(self.number(1, 2), 0.04)

    def try_(self):
        self.block("try:", self.body, self.number(0, 2), 0.7)
        kinds = self.weighted({"except": 5, "finally": 1, "both": 3})
        if kinds != "finally":
            self.in_except += 1
            for _ in range(self.number(1, 2)):
                caught = self.weighted({self.pick(BUILTIN_ERRORS): 3, "Exception": 6, "SystemExit": 1.5,
                                        f"({self.pick(BUILTIN_ERRORS)}, {self.pick(BUILTIN_ERRORS)})": 1,
                                        "BaseException": 1.5, self.pick(self.errors) if self.errors else "NameError": 1.5})
                if self.chance(0.7):
                    variable = self.name("e")
                    self.block(f"except {caught} as {variable}:", self.except_body, variable)
                else:
                    self.block(f"except {caught}:", self.body, self.number(1, 2), 0.2)
            if self.chance(0.1):
                self.block("except:", self.body, 1, 0.3)
            self.in_except -= 1
            if self.chance(0.2):
                self.block("else:", self.body, 1, 0.06)
        if kinds != "except":
            loops, self.in_loop = self.in_loop, 0  # continue in finally is an error before 3.8
            functions, self.in_function = self.in_function, 0  # return in finally warns from 3.14
            self.block("finally:", self.body, self.number(1, 2), 0.07)
            self.in_loop, self.in_function = loops, functions

    def except_body(self, variable):
        show = self.pick((f"type({variable}).__name__", f"type({variable}).__name__, {variable}.args", f"str({variable})"))
        self.line(f"log({show})")
        if self.chance(0.15):
            self.line(f"log(type({variable}.__context__).__name__)" if not self.old else "log(1)")
        if not self.old and self.chance(0.15):
            self.line(f"raise {self.exception()} from {variable}")
        else:
            self.body(self.number(0, 1), 0.15)

    def fork(self):
        self.forks += 1
        if self.chance(0.5):
            self.line("sys.stdout.flush()")
        pid = self.name("pid")
        self.line(f"{pid} = os.fork()")
        self.block(f"if {pid} == 0:", self.child)
        status = self.name("status")
        self.line(f"{status} = os.waitpid({pid}, 0)[1]")
        self.line(f"log(os.WIFEXITED({status}), os.WIFSIGNALED({status}), {status})")

    def child(self):
        forks, self.forks = self.forks, 9
        self.body(self.number(1, 3), 0.2)
        self.forks = forks
        self.line(self.weighted({self.exit(): 3, f"os._exit({self.number(0, 9)})": 3, "raise " + self.exception(): 1,
                                 "os.kill(os.getpid(), signal.SIGKILL)": 1, "os.kill(os.getpid(), signal.SIGTERM)": 0.5,
                                 'os.execv("/bin/true", ["true"])': 0.4}))

    def file_body(self):
        variable = self.lines[-1].split()[-1][:-1]
        self.line(f'{variable}.write({self.text(1)} + "\\n")')
        if self.chance(0.3):
            self.statement()

    def process(self):
        self.threads += 1
        target = self.pick(self.handlers) if self.handlers else "log"
        process = self.name("process")
        self.line(f'{process} = multiprocessing.get_context("fork").Process(target={target}, args=({self.int_(0)},))')
        self.line(f"{process}.start()")
        self.line(f"{process}.join()")
        self.line(f"log({process}.exitcode)")

    def thread(self):
        self.threads += 1
        target = self.weighted({"log": 1, "sys.exit": 0.7, self.pick(self.handlers) if self.handlers else "log": 3,
                                self.pick(self.failing) if self.failing else "log": 1})
        thread = self.name("thread")
        self.line(f"{thread} = threading.Thread(target={target}, args=({self.int_(0)},))")
        self.line(f"{thread}.start()")
        if self.chance(0.8):
            self.line(f"{thread}.join()")
            self.line(f"log({thread}.is_alive())")
        else:
            self.line("time.sleep(0.2)")

    def signal(self):
        number = self.pick(("SIGUSR1", "SIGTERM", "SIGINT", "SIGUSR2"))
        action = self.weighted({"on_signal": 4, "signal.SIG_IGN": 1, "signal.SIG_DFL": 0.5})
        self.line(f"signal.signal(signal.{number}, {action})")
        if self.chance(0.8):
            self.line(f"os.kill(os.getpid(), signal.{number})")

    def hook(self):
        if self.chance(0.5):
            self.line("sys.excepthook = hook")
        elif not self.old:
            self.line("sys.unraisablehook = unraisable")

    # Definitions.

    def function(self, failing):
        """A function of one argument; a failing one mostly raises."""
        function, argument = self.name("fail" if failing else "f"), self.name("a")
        kept = self.in_loop, self.in_except
        self.in_loop = self.in_except = 0
        self.in_function += 1
        self.block(f"def {function}({argument}):", self.function_body, argument, failing)
        self.in_function -= 1
        self.in_loop, self.in_except = kept
        if self.depth == 0:
            (self.failing if failing else self.functions).append(function)

    def function_body(self, argument, failing):
        self.ints.append(argument)
        if failing:
            self.body(self.number(0, 1), leaves=False)
            self.fail()
        else:
            self.body(self.number(0, 1), leaves=False)
            self.line(f"return {self.int_()}")

    def handler(self):
        handler = self.name("handler")
        self.in_handler += 1
        self.block(f"def {handler}(value=None, tag={self.text(0)}):", self.handler_body)
        self.in_handler -= 1
        self.handlers.append(handler)  # only now: no handler registers itself, which never ends in 2.7

    def handler_body(self):
        self.line(f'log("{self.name("in handler ")}", value, tag)')
        self.body(self.number(0, 3), 0.35)
        if self.chance(0.06):
            self.line(self.pick((f"os._exit({self.number(0, 9)})", "os.kill(os.getpid(), signal.SIGKILL)",
                                 "os.kill(os.getpid(), signal.SIGTERM)", "os.kill(os.getpid(), signal.SIGINT)")))

    def error(self):
        error = self.name("Error")
        base = self.pick(self.errors) if self.errors and self.chance(0.3) else self.pick(BUILTIN_ERRORS)
        self.line(f"class {error}({base}):")
        kind = self.weighted({"pass": 4, "str": 1.5, "init": 1})
        if kind == "pass":
            self.line("    pass")
        elif kind == "str":
            self.line("    def __str__(self):")
            self.line(f"        return {self.text(0)} + repr(self.args)")
        else:
            self.line("    def __init__(self, *args):")
            self.line(f"        {base}.__init__(self, *args)")
            self.line(f"        self.extra = {self.int_(0)}")
        self.errors.append(error)

    def manager(self):
        manager = self.name("Manager")
        self.line(f"class {manager}(object):")
        self.line("    def __init__(self, name):")
        self.line("        self.name = name")
        self.line("")
        self.line("    def __enter__(self):")
        self.line('        log("enter", self.name)')
        self.line("        return self")
        self.line("")
        self.line("    def __exit__(self, kind, value, traceback):")
        self.line('        log("exit", self.name, kind.__name__ if kind else None)')
        self.line(f"        return {self.weighted({'False': 3, 'kind is ValueError': 1, 'True': 1, 'None': 1})}")
        self.managers.append(manager)

    def class_(self):
        """A class with a number, a method that fails, and perhaps a base class."""
        name = self.name("Class")
        base = self.pick(self.classes) if self.classes and self.chance(0.5) else "object"
        self.line(f"class {name}({base}):")
        self.line(f"    shared = {self.list_(0)}")
        self.line("")
        self.line("    def __init__(self, n):")
        if base != "object" and not self.old and self.chance(0.5):
            self.line("        super().__init__(n + 1)")
        else:
            self.line("        self.n = n")
        self.line("")
        self.line("    def __repr__(self):")
        self.line(f'        return "{name}(%r)" % self.n')
        self.line("")
        self.line("    def add(self, by=1):")
        self.line(f"        return self.n + by{self.pick(('', ' + len(self.shared)', ' * 2'))}")
        self.line("")
        self.line("    def double(self):")
        self.line("        return self.add(self.n)")
        self.line("")
        self.line("    def fail(self):")
        self.depth += 2
        self.line(self.pick((f"raise {self.exception()}", "return self.add().nothing", "return self.missing", "return self.n / 0",
                             f"return {self.failure()}", "return self.shared[self.n + 99]")))
        self.depth -= 2
        self.classes.append(name)

    def equal(self):
        equal = self.name("Equal")
        self.line(f"class {equal}(object):")
        self.line("    def __init__(self, n):")
        self.line("        self.n = n")
        self.line("")
        self.line("    def __call__(self):")
        self.line(f'        log("called", self.n{self.pick(("", ", 1 // (self.n - 2)"))})')
        self.line("")
        self.line("    def __eq__(self, other):")
        if self.chance(0.3):
            self.line("        if self.n == 3:")
            self.line('            raise ValueError("cannot compare")')
        self.line(f"        return isinstance(other, {equal}) and self.n == other.n")
        self.equals.append(equal)

    def preamble(self):
        if self.old:
            self.line("from __future__ import print_function")
            self.line("")
        for module in ("atexit", "json", "multiprocessing", "os", "signal", "sys", "threading", "time"):
            self.line(f"import {module}")
        self.line("")
        self.line('NUMBER, TEXT, NOTHING = 5, "text", None')
        self.line("")
        self.line("")
        self.line("def log(*values):")
        self.line("    print(*values)")
        self.line("")
        self.line("")
        self.line("def on_signal(signum, frame):")
        self.line('    log("signal", signum)')
        if self.chance(0.4):
            self.line(f"    {self.pick(('sys.exit(signum)', 'raise ValueError(signum)', 'atexit.register(log, signum)'))}")
        self.line("")
        self.line("")
        self.line("def hook(kind, value, traceback):")
        self.line('    log("hook", kind.__name__)')
        if self.chance(0.3):
            self.line(f"    {self.pick(('sys.exit(5)', 'raise KeyError(1)', 'atexit.register(log, kind.__name__)'))}")
        self.line("")
        self.line("")
        self.line("def unraisable(args):")
        self.line('    log("unraisable", args.exc_type.__name__)')
        if self.chance(0.2):
            self.line("    raise KeyError(2)")

    def program(self):
        self.preamble()
        definitions = ([self.error] * self.number(0, 2) + [self.manager] * self.number(0, 1) + [self.equal] * self.number(0, 1) + [self.class_] * self.number(0, 2) +
                       [lambda: self.function(False)] * self.number(0, 2) + [lambda: self.function(True)] * self.number(0, 2) +
                       [self.handler] * self.number(1, 3))
        for define in definitions:
            self.line("")
            self.line("")
            define()
        self.line("")
        self.line("")
        for _ in range(self.number(3, 8)):
            self.statement()
        ending = self.weighted({"end": 4, "fail": 4, "exit": 3, "_exit": 0.7, "kill": 0.7})
        if ending == "fail":
            self.fail()
        elif ending == "exit":
            self.line(self.exit())
        elif ending == "_exit":
            self.line(f"os._exit({self.number(0, 9)})")
        elif ending == "kill":
            self.line(f"os.kill(os.getpid(), signal.{self.pick(('SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP'))})")
        return "\n".join(self.lines) + "\n"


Wide = wide.wide(Generator)


KINDS = {"seed": Generator, "wide": Wide, "lifetimes": lifetimes.Lifetimes}


def program(seed, kind="seed"):
    """The program of a seed."""
    return KINDS[kind](seed).program()


def smaller(source):
    """Every program that is `source` with something taken out of it, the largest parts first."""
    lines = source.split("\n")
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    parts = []
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers"):
            block = getattr(node, field, None)
            if not isinstance(block, list):
                continue
            for statement in block:
                first = min([statement.lineno] + [d.lineno for d in getattr(statement, "decorator_list", [])])
                parts.append((first - 1, statement.end_lineno, len(block) == 1 and field == "body", statement))
    parts.sort(key=lambda part: part[0] - part[1])
    for start, end, alone, statement in parts:
        indent = lines[start][:len(lines[start]) - len(lines[start].lstrip())]
        if not (alone and isinstance(statement, ast.Pass)):
            yield "\n".join(lines[:start] + ([indent + "pass"] if alone else []) + lines[end:])
        for field in ("body", "orelse", "finalbody"):  # a block instead of the whole statement
            body = getattr(statement, field, None)
            if isinstance(body, list) and body and isinstance(body[0], ast.stmt) and body[0].lineno > statement.lineno:
                inside = [line[4:] if line.startswith(indent + "    ") else line
                          for line in lines[body[0].lineno - 1:body[-1].end_lineno]]
                yield "\n".join(lines[:start] + inside + lines[end:])


def errors_named(want):
    """The kinds of error that a record's stderr names: a smaller program must not fail in a new way."""
    return set(re.findall(r"\b\w+(?:Error|Exit|Interrupt|Warning)\b", want["stderr"]))


def shrink(source, still_differs, budget=400):
    """A smallest program, by taking out one part after the other, that still differs."""
    tight = re.sub(r"\n\n+", "\n", source)
    if still_differs(tight):
        source = tight
    progress = True
    while progress and budget > 0:
        progress = False
        for candidate in smaller(source):
            budget -= 1
            if budget <= 0:
                break
            try:
                compile(candidate, "scenario.py", "exec")
            except (SyntaxError, ValueError):
                continue
            if still_differs(candidate):
                source, progress = candidate, True
                break
    return source


def difference(lastcall, version, python, source):
    """(fields that differ, the real interpreter's record, lastcall's) for a program as one version."""
    want = record.run_python(python, source)
    got = compare.run(lastcall, version, source)
    fields = compare.differing(want, got)
    if fields and record.run_python(python, source) != want:
        return [], want, got  # the real interpreter is not sure either
    return fields, want, got


def report(seed, version, source, want, got, fields):
    print(f"=== seed {seed} differs as Python {version} in {', '.join(fields)}")
    for number, line in enumerate(source.split("\n"), 1):
        print(f"{number:4} {line}")
    for field in fields:
        print(f"  {field} wanted {want[field]!r}\n  {field} got    {got[field]!r}")
    sys.stdout.flush()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1, help="the first seed")
    ap.add_argument("--wide", dest="kind", action="store_const", const="wide", default="seed", help="programs of more shapes")
    ap.add_argument("--lifetimes", dest="kind", action="store_const", const="lifetimes", help="programs about the ends of objects")
    ap.add_argument("--count", type=int, default=1, help="how many programs, of consecutive seeds")
    ap.add_argument("--lastcall", help="the program to hold against the interpreters")
    ap.add_argument("--with", dest="extra", action="append", default=[], metavar="PYTHON", help="another interpreter")
    ap.add_argument("--python", action="append", help="only these feature versions")
    ap.add_argument("--write", metavar="DIR", help="write the programs as cases into this directory")
    ap.add_argument("--no-shrink", action="store_true", help="show programs that differ as they are")
    ap.add_argument("--stop-after", type=int, default=10, help="programs that differ before giving up (10)")
    ap.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 2)
    args = ap.parse_args()
    seeds = range(args.seed, args.seed + args.count)

    if args.write:
        os.makedirs(args.write, exist_ok=True)
        for seed in seeds:
            with open(os.path.join(args.write, f"{args.kind}_{seed:05}.py"), "w", encoding="utf-8") as f:
                f.write(program(seed, args.kind))
        return 0
    if not args.lastcall:
        for seed in seeds:
            print(f"# seed {seed}\n{program(seed, args.kind)}")
        return 0

    lastcall = os.path.abspath(args.lastcall)
    found = record.find_interpreters(args.extra)
    pythons = {version: found[full] for version, full in compare.newest_patches(found).items()
               if not args.python or version in args.python}
    if not pythons:
        ap.error("no Python interpreter found; name one with --with")
    unclean = {v for v, python in pythons.items() if record.registers_handlers(python)}
    alone = {v for v, python in pythons.items() if record.lacks_processes(python)}
    runs = differ = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for seed in seeds:
            source = program(seed, args.kind)
            versions = [v for v in pythons if record.can_record(source, v in unclean, v in alone)]
            results = list(pool.map(lambda v: difference(lastcall, v, pythons[v], source), versions))
            runs += len(versions)
            wrong = [(v, r) for v, r in zip(versions, results) if r[0]]
            if not wrong:
                continue
            differ += 1
            print(f"seed {seed} differs as {', '.join(v for v, _ in wrong)}")
            version, (fields, want, got) = wrong[-1]
            if not args.no_shrink:
                def still_differs(candidate, version=version, fields=fields, errors=errors_named(want)):
                    now, real, _ = difference(lastcall, version, pythons[version], candidate)
                    return set(fields) <= set(now) and errors_named(real) <= errors

                source = shrink(source, still_differs)
                fields, want, got = difference(lastcall, version, pythons[version], source)
            report(seed, version, source, want, got, fields)
            if differ >= args.stop_after:
                print(f"stopped after {differ} programs that differ, at seed {seed}")
                break
    print(f"{runs} runs of {seed - args.seed + 1} programs; {differ} programs differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
