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


class Error1(LookupError):
    pass


class Error2(OSError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return 3 - (a5 if a5 <= a5 else a5)


def handler6(value=None, tag="x y"):
    log("in handler 7", value, tag)
    n8 = len([42])
    assert 255 == None, "{}|{:>8}".format(n8, "two\nlines")


atexit.register(Equal3(1))
print(f4((1 | 7)), [][-2:])
log([0], "%s and %01d" % (f"<{94}>", ("lost").count("two\nlines")), len([x * 2 for x in range(3) if x > 1]))
n9 = f4(0 + 3)
atexit.register(handler6, 255 - (42 % 3))
print(None)
