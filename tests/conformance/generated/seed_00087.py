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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    def __str__(self):
        return "100%" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class3(object):
    shared = [7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


class Class4(object):
    shared = [5, 1000, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def fail5(a6):
    n7, l8 = a6 + a6, list(range(2))
    [][9]


def handler9(value=None, tag="a"):
    log("in handler 10", value, tag)
    n11 = 5
    try:
        sys.stdout.write(repr([5]) + chr(10))
        log("%x %o" % (43, 46), {"k": n11}, "done")
        raise Error1(n11)
    except Exception:
        try:
            try:
                pass
            except Exception as e12:
                log(type(e12).__name__, e12.args)
                l13 = [v for v in sorted([n11, n11]) if isinstance(v, int)]
            except IndexError:
                atexit.register(log, [len(w) for w in "a bb ccc".split()], n11)
                assert (lambda v, w=2: v + w)(n11) == None
            raise Exception(str(("two\nlines").endswith(" ")))
        finally:
            if 5 < n11 <= 10:
                log((3 - n11, "100%"))
            with Manager2("bc") as m14, Manager2("") as m15:
                atexit.register(log, n11, 3)


log(((0 % -4) // 7), (repr(7)).title(), 42 * 1.5)
t16 = ("%s and %01d" % ("a", 42)).title()
o17 = Class4((2 % 7))
log(o17, o17.add(255))
atexit.register(o17.add)
