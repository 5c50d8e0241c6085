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


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    pass


class Error2(Error1):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    x7 = {"é": a6}[0]


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)


try:
    atexit.register(sys.exit, "100%")
    log(5)
    raise Error1
except (ArithmeticError, ZeroDivisionError) as e10:
    log(type(e10).__name__)
except Exception:
    try:
        n11, t12 = len([1000, 1]), "-".join(["lost", "x y"])
        assert len("lost") == None, "{}|{:>3}".format(3, "two\nlines")
    except Error2 as e13:
        log(type(e13).__name__)
log(f"<{53}>", [2, 1, 5, 1])
atexit.register(handler8, (repr([0])).upper())
t14 = ("two\nlines" + "it's").title()
atexit.register(Equal4(2))
try:
    l15 = [v for v in [x + 1 for x in [10] if x > 1] if isinstance(v, int)]
finally:
    l16 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
    atexit.register(Equal4(2))
