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


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return (255 & 8)


def fail6(a7):
    with Manager2("done"), Manager2("bc") as m9:
        atexit.register(sys.exit, "a")
        if (a7 if False else 42) <= a7:
            try:
                sys.stderr.write(("100%").title() + "\n")
            except SystemExit as e10:
                log(str(e10))
            finally:
                sys.stdout.write("%s and %02d" % ("done", a7))
                atexit.register(Equal3(1))
        elif isinstance(0, int):
            sys.stderr.write("{}|{:>4}".format(a7, "100%") + "\n")
            raise ValueError("{}|{:>7}".format(42, "done"))
        else:
            d11 = {"done": a7}
    x12 = "x y" + 9


def fail13(a14):
    assert 42 == None


def handler15(value=None, tag="100%"):
    log("in handler 16", value, tag)
    try:
        atexit.register(log, "%s and %05d" % ("-".join(["100%", "x y"]), (3 if 10 < 7 <= 1000 else 7)), f4(42) + (7 if 255 < 7 else 10))
        d17 = {"100%": 255}
        [7][100]
    finally:
        if not []:
            sys.stdout.write("it's" + "done" + chr(10))
    log({"k": (7 if "it's" in "done" else 1)}, max([0, 5 + 1000]), "a"[::-1])
    atexit.register(lambda: log(len("a")))
    log("x y", (lambda v: v.bb)(10))


def handler18(value=None, tag="lost"):
    log("in handler 19", value, tag)
    log([255, 3], 0, (not [7] and not [3]))


def handler20(value=None, tag="done"):
    log("in handler 21", value, tag)


atexit._run_exitfuncs()
if "" in "it's":
    sys.stdout.flush()
else:
    sys.stdout.write("")
try:
    print([5, 42, 3, 255][1:])
    sys.stderr.write(",".join(["two\nlines", "a"]) + "\n")
    fail6(f4(7))
except Error1 as e22:
    log(str(e22))
    atexit.register(lambda: log(255))
os._exit(5)
