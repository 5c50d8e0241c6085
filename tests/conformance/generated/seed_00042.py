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


class Error1(ValueError):
    pass


class Error2(OSError):
    pass


def handler3(value=None, tag="é"):
    log("in handler 4", value, tag)


def handler5(value=None, tag="bc"):
    log("in handler 6", value, tag)
    n7 = 255
    atexit.unregister(sys.exit)
    atexit.register(sys.exit, "it's")


print(2)
t8 = ",".join([str([3, 10, 10]), "lost" + "done"])
n9 = (sum([3, 5]) & 3)
raise ArithmeticError()
