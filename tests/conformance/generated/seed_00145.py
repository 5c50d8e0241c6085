import atexit
import json
import multiprocessing
import os
import signal
import sys
import threading
import time

NUMBER, TEXT, NOTHING = 5, "text", None


def log(*values):
    print(*values)


def on_signal(signum, frame):
    log("signal", signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


class Class2(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class3(object):
    shared = [42, 5, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def f4(a5):
    return 10


def f6(a7):
    return (len([a7, a7, 1000, a7]) ^ 4)


def fail8(a9):
    log((len("lost") | 3))
    [2, a9][9]


def fail10(a11):
    try:
        atexit.register(print, len("two\nlines" + "bc"), "done")
        for i12 in [1, 2]:
            sys.stderr.write("é" + "\n")
            break
        else:
            try:
                x13 = "two\nlines".missing()
            except NameError as e14:
                log(type(e14).__name__, e14.args)
            except NameError as e15:
                log(type(e15).__name__, e15.args)
    except Exception as e16:
        log(type(e16).__name__)
    raise Exception("-".join(["done", "bc"]))


def handler17(value=None, tag="done"):
    log("in handler 18", value, tag)
    gone19 = 2
    del gone19
    atexit.register(lambda: log(5 + (lambda v, w=6: v + w)(2)))
    atexit.register(lambda: log({"k": 3}))


def handler20(value=None, tag="two\nlines"):
    log("in handler 21", value, tag)


n22, t23 = 1000, "x y"[:2]
try:
    log(json.dumps([(42 | 7), t23, None, (1000 > 42 and not "bc"), {"k": 5}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    t24 = t23
except LookupError as e25:
    log(type(e25).__name__)
n22 *= f4(n22)
log((42 if t23 in t23 else n22), t23 * 0)
