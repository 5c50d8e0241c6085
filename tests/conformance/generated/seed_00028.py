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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ValueError):
    pass


def f2(a3):
    return 4 ** 40


def f4(a5):
    return max([(a5 if a5 < 42 <= a5 else a5), a5])


def handler6(value=None, tag="bc"):
    log("in handler 7", value, tag)
    sys.stdout.write("done"[:2] + chr(10))


sys.stdout.write("it's")
log(("x y"[1:3]).strip(), "{}|{:>4}".format(2 * 2, "a"), "{}|{:>4}".format(("x y").count("100%"), "done"))
print([0, 1])
atexit._run_exitfuncs()
log(
    "a",
    [5, 3, 3].missing(),
)
