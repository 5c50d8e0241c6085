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


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 7


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f4(a5):
    return a5 + a5 * a5


def f6(a7):
    print(a7 - 2 * a7, {"k": (5 if 5 >= a7 else a7)})
    return ((a7 if a7 < a7 <= a7 else 1000) & 2)


def fail8(a9):
    raise OSError(("lost").count("lost"))


def fail10(a11):
    raise SystemExit(3 + 7)


def handler12(value=None, tag="é"):
    log("in handler 13", value, tag)


def handler14(value=None, tag="two\nlines"):
    log("in handler 15", value, tag)
    def f16(a17):
        return f6(a17)
    l18 = [v for v in [2][::-1] if isinstance(v, int)]
    sys.stderr.write(str(l18) + "\n")


def handler19(value=None, tag=""):
    log("in handler 20", value, tag)
    log(0.1 + 0.2, "%s and %02d" % ("%s and %02d" % ("lost", 1000), (1 if "100%" in "bc" else 42)))


process21 = multiprocessing.get_context("fork").Process(target=handler12, args=(0,))
process21.start()
process21.join()
log(process21.exitcode)
log({"k": f6(7)})
n22 = len(list(reversed([10])))
sys.exit()
