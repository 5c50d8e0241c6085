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


class Error1(KeyError):
    pass


class Error2(LookupError):
    def __str__(self):
        return "a" + repr(self.args)


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [7, 2, 2, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return "{} {}".format(1)


def handler5(value=None, tag="x y"):
    log("in handler 6", value, tag)
    log("lost")


def handler7(value=None, tag="100%"):
    log("in handler 8", value, tag)
    atexit.unregister(Equal3(3))


try:
    l9 = [v for v in [1000][-2:] if isinstance(v, int)]
    (1000 * 42 / (1 - 1)
        if not [3]
        else 1000 * 42 / (1 - 1))
except SystemExit:
    log(list(range(1, 9, 3)), str(("").endswith("o")), {"k": 2 * 10})
    n10 = len("a")
finally:
    n11, *l12 = (10 // -4), 5, 1000
    if (lambda v, w=5: v + w)(n11) <= n11:
        log((n11 < n11 <= n11 or not l12))
atexit.register(handler5, [3, 1, 7][0])
log([len(w) for w in "a bb ccc".split()], {"k": ("é").count("it's")}, "two\nlines")
exit(None)
