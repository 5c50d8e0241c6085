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


class Error1(IndexError):
    pass


class Error2(ArithmeticError):
    pass


def f3(a4):
    print(f"<{a4!r}>")
    return a4


def fail5(a6):
    raise Error2("%s and %04d" % ("a", 7))


def handler7(value=None, tag="done"):
    log("in handler 8", value, tag)
    print((len([1000, 0, 42]) if isinstance(10, int) else 2))


atexit.register(fail5, 5 + 7)
n9 = 1 + len([0, 0])
n10 = f3(255)
raise RuntimeError()
