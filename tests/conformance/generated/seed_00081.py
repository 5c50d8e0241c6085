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


class Error2(KeyError):
    pass


def f3(a4):
    l5 = [v for v in list(reversed([3, a4, a4])) if isinstance(v, int)]
    return a4 * 3 * a4 + 3


def f6(a7):
    return f3(a7)


def fail8(a9):
    raise RuntimeError("" * 0)


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    log(0.1 + 0.2, "lost"[1:3], 10 - 1000 / 4)


def handler12(value=None, tag="done"):
    log("in handler 13", value, tag)


def handler14(value=None, tag="100%"):
    log("in handler 15", value, tag)
    n16, t17 = 42, ", ".join(["bc", "é"])


sys.stdout.flush()
sys.unraisablehook = unraisable
try:
    pass
finally:
    w18 = 1
    while w18 > 0:
        w18 -= 1
        atexit.register(handler14)
        n19 = (f3(7) | 1)
    log(5 + 3 + f6(1), [x for x in [] if x > 1])
