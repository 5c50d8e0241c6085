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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    atexit.register(len, "a", 1)
    return 7


def f5(a6):
    return a6


def fail7(a8):
    atexit.register(print, not [a8], a8 + len([255, a8, a8, 1000]))
    x9 = a8 + ((lambda v: v.a)(1000))


def fail10(a11):
    t12 = "two\nlines"
    [1, fail7(f5(a11))]


def handler13(value=None, tag=""):
    log("in handler 14", value, tag)
    raise Exception(len(""))


sys.stderr.write(""[:2] + "\n")
print(42.5)
atexit.register(Equal2(1))
os._exit(6)
