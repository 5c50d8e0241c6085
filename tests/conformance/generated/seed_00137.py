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


class Error1(OSError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return (255 & 8)


def fail6(a7):
    with Manager2("done"), Manager2("bc") as m9:
        atexit.register(sys.exit, "a")
        if (a7 if False else 42) <= a7:
            try:
                sys.stderr.write(("100%").title() + "\n")
            except SystemExit as e10:
                log(str(e10))
                exit(a7)
            else:
                atexit.register(lambda: log(1))
            finally:
                l11 = [v for v in [1, a7, a7, 42] if isinstance(v, int)]
        elif "two\nlines" in "two\nlines":
            atexit.register(Equal3(2))
    raise Error1("" * 2)


def fail12(a13):
    print(a13)
    {"": a13}[None]


def handler14(value=None, tag=""):
    log("in handler 15", value, tag)


def handler16(value=None, tag=""):
    log("in handler 17", value, tag)
    atexit.register(handler14)
    sys.stdout.write("%s and %02d" % ("two\nlines", 2))
    n18 = f4((0 ^ 9))


def handler19(value=None, tag=""):
    log("in handler 20", value, tag)


n21 = 42 * 1 - 42
atexit.register(handler16, tag="a" * 3)
for i22 in (5, 5):
    try:
        log("" * 2)
    except BaseException as e23:
        log(type(e23).__name__)
        if i22 < i22 <= n21:
            log([255, 3], n21, (not [i22] and not [3]))
        else:
            sys.stderr.write("{}|{:>2}".format(i22, "two\nlines") + "\n")
        break
    except Exception as e24:
        log(type(e24).__name__)
    else:
        print((isinstance(n21, str) or isinstance(255, (str, list))), len(repr(255)))
        raise OSError("a", 7)
    finally:
        n25 = 2
log(("done").upper(), {"k": n21 * n21})
