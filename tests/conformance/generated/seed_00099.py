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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ZeroDivisionError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    sys.stdout.write("100%" + "two\nlines")
    return a5


def f6(a7):
    return a7


def fail8(a9):
    atexit.register(Equal3(3))
    [][100]


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)


def handler12(value=None, tag="it's"):
    log("in handler 13", value, tag)
    print(2)


sys.stderr.write("a" + "\n")
l14 = [v for v in [255] if isinstance(v, int)]
atexit.register(print, "é", {"k": f4(3)})
try:
    n15, t16 = f4(10), ",".join(["a", "100%"])
    dict([1])
except SystemExit as e17:
    log(str(e17))
    t18 = ""
    len(t18) + (fail8(42))
except Exception:
    w19 = 2
    while w19 > 0:
        w19 -= 1
        atexit.register(handler10, len([5, 255, 1, 2]) - 3)
    print(f4(len([1, 3, 1, 42])), [255, 0, 10][1:])
finally:
    n20 = (1 if 1000 <= 3 else 0) * 42 * 255
    def f21(a22):
        t23 = "done"
        return n20
def f24(a25):
    return 5
print("%s and %02d" % ("é"[-1:], len([3, 1000, 7, 2])), [7, 2])
log((10 - 1000 if (1 if True else 2) != 255 else len("bc")), 2 < 10 <= 255, "-".join([("").upper(), ", ".join(["bc", "a"])]))
log("%s and %05d" % ("-".join(["two\nlines", "done"]), 3))
raise Error1(("done").title()) from None
