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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (3 * 5 | 8)


def f5(a6):
    return 7


def fail7(a8):
    raise KeyError(("it's").upper())


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)


sys.stdout.write(f"<{43}>" + chr(10))
with Manager1("done"), Manager1("x y") as m12:
    print((1000 - 0 if (3 < 0 and 3 < 2) else len("it's")), "done", sep="", end=";")
    atexit.register(handler9)
    raise ZeroDivisionError(f"<{35}>") from LookupError((1 & 8))
w13 = 3
while w13 > 0:
    w13 -= 1
    def fail14(a15):
        d16 = {"lost": 1}
        raise ArithmeticError("bc")
t17 = "{}|{:>5}".format(f3(42), "two\nlines")
log(f5(len(t17)), sorted([7, 42, 7], reverse=True))
[0, 0, 0, 0] + None
