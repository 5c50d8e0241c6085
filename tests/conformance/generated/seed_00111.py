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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


def f2(a3):
    return a3


def handler4(value=None, tag="done"):
    log("in handler 5", value, tag)
    l6 = [v for v in [255, 1] if isinstance(v, int)]
    log((sum([10, 255]) ^ 7))
    atexit.register(sys.exit, "bc")
    raise KeyboardInterrupt(1)


def handler7(value=None, tag="100%"):
    log("in handler 8", value, tag)
    sys.stdout.write("two\nlines" + "it's")


def handler9(value=None, tag="100%"):
    log("in handler 10", value, tag)


try:
    raise Error1("")
except KeyError as e11:
    log(str(e11))
    log(
        "a",
        {"it's": 7}[0],
    )
except Exception as e12:
    log(type(e12).__name__)
    raise Error1("two\nlines" + "x y") from e12
atexit.register(log, True, "é")
n13, t14 = len([5, 1000, 5, 42]), "{}|{:>4}".format(1000, "100%")
