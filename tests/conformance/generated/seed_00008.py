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


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class2(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ValueError((lambda v, w=0: v + w)(3))


def f3(a4):
    return [a4, a4, a4][-1]


def fail5(a6):
    sys.exit("it's")


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)
    raise IndexError("{}|{:>7}".format(1, "bc"))


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    atexit.register(log, "a", (7 * 0 if 3 != max([0, 2]) else (1000 % 10)))


log("bc", [x for x in range(4) if x > 1])
atexit.register(handler7, "100%")
try:
    if False:
        t11 = "%x %o" % (85, 51)
    else:
        atexit.register(handler7, 10 * 1.5)
    atexit.register(handler7, len("lost" * 1))
    assert 255 == None, ("done").replace(TEXT[1], TEXT)
except Exception:
    l12 = [v for v in [x for x in range(5) if x != 2] if isinstance(v, int)]
    n13, l14 = [2, 42, 10][0], list(range(1))
    str("abc".index("z"))
except BaseException as e15:
    log(type(e15).__name__)
finally:
    for i16 in range(3):
        atexit.register(log, ""[-1:], "x y"[:2])
        o17 = Class2(i16)
        log(o17, o17.add(i16))
    else:
        gone18 = 255
        del gone18
        gone18
    sys.stdout.write(",".join(["it's", ""]) + chr(10))
    sys.exit(None)
try:
    l19 = [v for v in [] if isinstance(v, int)]
    str(NUMBER(1))
finally:
    n20, t21 = f3(2), str(7)
sys.excepthook = hook
l22 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
assert 3 == None, str(("x y").endswith("x"))
