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


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 3


class Error2(LookupError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return (1000 | 9) * 10


def handler6(value=None, tag="a"):
    log("in handler 7", value, tag)
    try:
        sys.stderr.write(repr(1000) + "\n")
        str((lambda v: v.bb)(42))
    finally:
        atexit.register(log, [len(w) for w in "a bb ccc".split()], (7 > 10 or isinstance(3, int)))
        raise LookupError()
    raise Error1("")


def handler8(value=None, tag=""):
    log("in handler 9", value, tag)
    print({"k": (5 if 1 < 3 <= 2 else 1000)}, None)
    raise Error1(("two\nlines").replace(TEXT[1], TEXT))


if (not [1, 7] and False):
    try:
        log([42], (0, "%s and %01d" % ("a", 10)), len([1, 42, 255]))
    except BaseException:
        print("", len([]))
    else:
        atexit.register(Equal3(3))
        x10 = [3, [][9]]
    finally:
        try:
            pass
        except ArithmeticError as e11:
            log(type(e11).__name__, e11.args)
            [2, 2, 1, 0][-9]
        except Exception as e12:
            log(str(e12))
    raise Error1()
else:
    signal.signal(signal.SIGTERM, on_signal)
if (10 >= 2 or not "it's"):
    print(list(range(2, 5, 3)), None)
    atexit.register(Equal3(2))
sys.exit(len([42, 1]))
