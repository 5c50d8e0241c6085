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


class Error1(ArithmeticError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return len(str(7))


def f5(a6):
    n7 = 2 - 2 + a6
    return 255


def handler8(value=None, tag=""):
    log("in handler 9", value, tag)


l10 = [v for v in [10, 7][::2] if isinstance(v, int)]
w11 = 2
while w11 > 0:
    w11 -= 1
    print("x y", ("x y" in "x y" and not [7, 1, 1000]), 0 * 1.5)
    def f12(a13):
        atexit.register(log, "two\nlines", [a13, 7])
        return len(l10)
    continue
def f14(a15):
    if a15 < 0 <= 42:
        log(7, a15)
    elif "bc" in "100%":
        atexit.register(handler8, a15 < a15 <= a15)
    return a15
