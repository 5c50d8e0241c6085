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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def handler3(value=None, tag=""):
    log("in handler 4", value, tag)
    log(
        "100%",
        (lambda v: v.a)(3),
    )


def handler5(value=None, tag="lost"):
    log("in handler 6", value, tag)


atexit.register(Equal2(3))
try:
    assert len([42, 10]) == None
except OSError as e7:
    log(type(e7).__name__)
    atexit.register(sys.exit, "it's")
    str(NUMBER[0])
finally:
    sys.stdout.write("done" + "two\nlines" + chr(10))
n8 = 3
atexit.register(handler5, tag="")
