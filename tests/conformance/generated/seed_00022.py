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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Class2(object):
    shared = [42, 255, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class3(Class2):
    shared = [3, 1]

    def __init__(self, n):
        super().__init__(n + 1)

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def fail4(a5):
    sys.exit((a5 & 5))


def fail6(a7):
    raise ArithmeticError(",".join(["x y", "done"]))


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)
    n10 = 10 + [0, 10, 5][0]
    os.kill(os.getpid(), signal.SIGINT)


t11 = "done"
with Manager1("it's"), Manager1(t11):
    log(json.dumps([2, t11, None, not t11, {"k": 5}]))
    log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
    def f14(a15):
        return (a15 if a15 != int("42") else len([a15, a15]))
with Manager1("") as m16:
    atexit.register(log, t11 in t11, 92.5)
    log(len("%s and %05d" % ("", 1000)))
    raise RuntimeError("a", 5) from OSError(t11)
t17 = (("100%").strip()).title()
l18 = [v for v in list(reversed([1])) if isinstance(v, int)]
atexit.register(int, t11, 42)
l19 = [v for v in sorted(l18) if isinstance(v, int)]
gone20 = 42
del gone20
os.kill(os.getpid(), signal.SIGINT)
