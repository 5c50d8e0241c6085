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
    atexit.register(log, signum)


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


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return len(", ".join(["", "lost"]))


def f5(a6):
    return ("it's"[::-1]).count("it's")


def fail7(a8):
    raise TypeError(len([a8]))


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    try:
        pass
    finally:
        atexit.register(print, [10, 255, 255], [x * 2 for x in range(1) if x != 2])
    d11 = {"bc": f5(7)}
    os.kill(os.getpid(), signal.SIGINT)


sys.unraisablehook = unraisable
print(len("%s and %01d" % ("x y", 0)), (len([1, 2, 5]), "done"[1:]))
signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
def f12(a13):
    n14 = a13
    return len("two\nlines")
with Manager1("é"), Manager1("x y") as m16:
    atexit.unregister(handler9)
    print(10.5, "%s and %01d" % ("%s and %01d" % ("two\nlines", 42), 7), sep="-", end=";")
    x17 = [1 // v for v in (3, 0)]
raise RuntimeError("100%", 3)
