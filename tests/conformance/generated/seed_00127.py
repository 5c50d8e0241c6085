from __future__ import print_function

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


def fail2(a3):
    d4 = {"bc": sum([7, a3])}
    raise KeyboardInterrupt(1)


def fail5(a6):
    t7 = "-".join([",".join(["a", "bc"]), "-".join(["two\nlines", "lost"])])
    raise SystemExit(max([a6, 2]))


def handler8(value=None, tag="lost"):
    log("in handler 9", value, tag)
    try:
        atexit.register(sys.exit, 10)
        int("x1")
    except Exception as e10:
        log(type(e10).__name__)
        log((max([0, 3]) & 3))
    n11 = max([(3 if 2 < 2 <= 5 else 1), len("done")])
    (n11 +
        ([2, 10][-9]))


def handler12(value=None, tag="done"):
    log("in handler 13", value, tag)
    raise IndexError("{}|{:>6}".format(0, "it's"))
    os.kill(os.getpid(), signal.SIGTERM)


def handler14(value=None, tag="x y"):
    log("in handler 15", value, tag)


atexit.register(handler14, tag=", ".join(["", "it's"]))
n16 = 255 + len([1, 3])
t17 = "lost"
