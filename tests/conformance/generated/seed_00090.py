from __future__ import print_function

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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return [1 // v for v in (2, 0)]


class Class4(Class3):
    shared = [3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return 5 % len([])


def handler5(value=None, tag="it's"):
    log("in handler 6", value, tag)
    if (3 < 1000 and isinstance(1, int)):
        if isinstance(3, int):
            atexit.register(Equal2(2))
    n7, l8 = len(""), list(range(2))
    t9 = "done"


atexit.register(lambda: log((0 * 7, ", ".join(["x y", "lost"]))))
atexit.register(log, str(("").find("x")), str(("lost").find(" ")))
w10 = 1
while w10 > 0:
    w10 -= 1
l11 = [v for v in [5, 5, 1000, 7][-2:] if isinstance(v, int)]
sys.exit((0 % 7))
