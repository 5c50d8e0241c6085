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


class Error1(LookupError):
    pass


class Error2(KeyError):
    def __str__(self):
        return "bc" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class4(object):
    shared = [0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class5(object):
    shared = [3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def fail6(a7):
    atexit.register(print, str(("lost").startswith("a")), ("x y"[1:3]).title())
    raise Error2(a7 - 1)


def handler8(value=None, tag="100%"):
    log("in handler 9", value, tag)
    atexit.register(log, [10, 7, 10, 3], {"k": 3 + 1})
    print(("100%").upper(), False)


atexit.register(log, "100%", repr(list(reversed([3, 3, 0]))))
atexit.register(log, [7, 1000], (lambda v, w=5: v + w)(3))
atexit.register(fail6, 42 + 2)
try:
    sys.exit(len([255, 42]))
finally:
    t10 = f"<{88}>"
    w11 = 2
    while w11 > 0:
        w11 -= 1
        if not [0, 255, 7, 5]:
            log(json.dumps([sum([42, 1]), (t10).upper(), None, sum([10, 10]) != (3 if not [1000, 7] else 1000), {"k": 2}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
            l12 = [v for v in [1, 0] if isinstance(v, int)]
            continue
        else:
            atexit.register(TEXT.upper)
        log(sorted([]))
sys.exit(5)
