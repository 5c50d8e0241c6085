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


class Error1(ArithmeticError):
    pass


class Error2(Exception):
    pass


class Class3(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Error2("a", 0)


def fail4(a5):
    1 + a5 / len([])


def handler6(value=None, tag="é"):
    log("in handler 7", value, tag)
    atexit.unregister(print)


def handler8(value=None, tag="é"):
    log("in handler 9", value, tag)
    try:
        atexit.unregister(handler6)
        atexit.register(handler6, [(x, x * x) for x in range(2)])
    except OSError as e10:
        log(type(e10).__name__, e10.args)
    atexit.unregister(handler6)
    n11, *l12 = 0, 1000, 0


n13, t14 = int(True), f"<{1}>"
n13 -= 42
try:
    atexit.register(handler8, tag=t14)
    "%d" % TEXT
except KeyError as e15:
    log(type(e15).__name__, e15.args)
    atexit._run_exitfuncs()
atexit.register(handler8, tag=t14)
atexit.register(print, {"k": abs(-3)}, (7 < n13 <= n13 and isinstance(n13, int)))
log((0 % -4) - n13, isinstance(n13, str))
l16 = [v for v in [3] if isinstance(v, int)]
sys.exit(None)
