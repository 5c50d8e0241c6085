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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ArithmeticError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return sum([sum([a4, 0]), 1])


def handler5(value=None, tag="lost"):
    log("in handler 6", value, tag)


def handler7(value=None, tag="a"):
    log("in handler 8", value, tag)
    atexit.register(Equal2(1))
    for i9 in range(1):
        atexit.register(handler5, sorted([i9, 1000, 42, i9], reverse=True))
        "bc".missing()


for i10 in range(2):
    if False:
        l11 = [v for v in [5, i10][-2:] if isinstance(v, int)]
        sys.stdout.write("{}|{:>6}".format(i10, "lost"))
if "a" in "done":
    if 3 < 255 <= 5:
        atexit.register(int, "bc", 3)
    else:
        print({"k": ("done").count("it's")})
else:
    log(None, [len(w) for w in "a bb ccc".split()], "%s and %02d" % ("{}|{:>2}".format(42, "a"), 255))
def f12(a13):
    log((2 + 2, ("a").upper()), list(range(2, 5, 2)), 255)
    return a13
atexit.register(handler7)
sys.stdout.flush()
print("%s and %02d" % (("lost").title(), f12(10)), sorted([10, 1, 5]), "lost")
sys.exit((10 if not [3, 0, 2, 1] else 7))
