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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ZeroDivisionError):
    pass


class Error2(LookupError):
    pass


def handler3(value=None, tag="done"):
    log("in handler 4", value, tag)


atexit._run_exitfuncs()
atexit.register(sys.exit, 10)
if not [0]:
    t5 = "{}|{:>5}".format(sum([3, 7]), "done")
x6 = dict([1])
