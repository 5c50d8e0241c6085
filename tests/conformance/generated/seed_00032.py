from __future__ import print_function

import atexit
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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    if True:
        sys.stdout.flush()
        raise Error1("done")
    return a5 + a5


def f6(a7):
    return 5


def fail8(a9):
    atexit.register(len, "", 3)
    [][100]


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    def f12(a13):
        return (max([3, 3]) & 7)
    def fail14(a15):
        atexit.register(lambda: log({"k": a15}))
        raise KeyError("two\nlines")


def handler16(value=None, tag="two\nlines"):
    log("in handler 17", value, tag)
    def f18(a19):
        log("bc", None, None)
        return a19
    atexit.register(handler10, tag="it's")


def handler20(value=None, tag="bc"):
    log("in handler 21", value, tag)
    log("two\nlines")


log("x y", 99.5)
for i22 in (1000, 10):
    sys.excepthook = hook
sys.stderr.write("{}|{:>4}".format(255, "100%") + "\n")
n23 = (42 if False else 7) + len("")
raise SystemExit(n23)
