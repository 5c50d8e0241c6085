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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(Exception):
    pass


class Error2(LookupError):
    def __init__(self, *args):
        LookupError.__init__(self, *args)
        self.extra = 1000


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
    shared = [1000, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return len([42, 0]) // 0


class Class5(object):
    shared = [0, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise RuntimeError(("two\nlines").zfill(6))


def f6(a7):
    return a7


def fail8(a9):
    raise Error2("a")


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    n12 = f6(len([42, 0]))
    raise Error1(f"<{n12!r}>")


def handler13(value=None, tag="it's"):
    log("in handler 14", value, tag)
    o15 = Class5([0, 1, 2][0])
    log(o15, o15.add(0))
    n16 = ((3 & 8) if 1000 < 5 <= 2 else int("42"))
    x17 = missing_name


def handler18(value=None, tag="it's"):
    log("in handler 19", value, tag)


sys.stderr.write("x y"[:2] + "\n")
try:
    raise Error1(max([0, 10])) from RuntimeError("x y")
except SystemExit:
    l20 = [v for v in [0, 10, 1000, 255] if isinstance(v, int)]
    with open("b.txt", "a") as file21:
        file21.write("a" + "two\nlines" + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    raise
except Exception as e22:
    log(str(e22))
    if isinstance(7, (str, list)):
        print(max([3, 5]) / 4, [])
        log("lost", fail8(42 - 2))
log(json.dumps([len("it's"), "lost", None, (3 if 10 < 0 <= 1000 else 0) != 2 + 3, {"k": 1000}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit.unregister(handler10)
