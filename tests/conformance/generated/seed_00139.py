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


class Error1(LookupError):
    pass


class Error2(KeyError):
    def __str__(self):
        return "lost" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    return 1


def fail7(a8):
    atexit.register(log, a8, None)
    raise LookupError(10)


def handler9(value=None, tag="x y"):
    log("in handler 10", value, tag)
    l11 = [v for v in list(reversed([1, 5])) if isinstance(v, int)]
    w12 = 3
    while w12 > 0:
        w12 -= 1
        print("x y", "-".join([("lost").title(), "it's"[-1:]]), 23.5)
        log((f5(5), ("lost").title()))


def handler13(value=None, tag="lost"):
    log("in handler 14", value, tag)
    print((("it's").upper()).title(), "%s and %01d" % ("%s and %03d" % ("100%", 3), (2 if 7 < 1 <= 1000 else 10)), None)
    print(1000, "{}|{:>5}".format(len([1]), "x y"))


def handler15(value=None, tag="bc"):
    log("in handler 16", value, tag)
    print({"k": 0})
    raise LookupError("x y", 1000)


atexit.register(handler13, tag="{}|{:>7}".format(3, "a"))
sys.stdout.flush()
atexit._run_exitfuncs()
atexit.register(fail7, 3)
n17 = (3 & 1)
log("a")
t18 = str(list(range(1, 5, 2)))
n19, t20 = max([n17, 0]), repr(n17)
os.kill(os.getpid(), signal.SIGKILL)
