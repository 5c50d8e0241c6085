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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    if True:
        sys.stdout.flush()
        return 0
    elif "lost" in "bc":
        try:
            atexit.register(lambda: log(5 * 1.5))
            atexit.register(len, "", 3)
            raise Error1()
        finally:
            try:
                pass
            except ValueError:
                sys.stdout.write("{}|{:>4}".format(a5, "a") + chr(10))
                print((isinstance(1, int) or True), "{}|{:>8}".format(255, "x y"), 255)
            finally:
                d6 = {"a": 1000}
            log("100%", [x for x in range(1) if x % 2 == 0], len([x + 1 for x in range(0) if x % 2 == 0]))
        return a5
    return a5


def f7(a8):
    n9 = len("{}|{:>1}".format(a8, "lost"))
    return sum([7 ** 2, 42 - 1000])


def fail10(a11):
    x12 = (7 | 5) / (1 - 1)


def handler13(value=None, tag=""):
    log("in handler 14", value, tag)
    l15 = [v for v in list(range(2, 9, 3)) if isinstance(v, int)]
    print(("").replace(TEXT[1], TEXT), (("it's").upper()).count("100%"))
    print("" * 1, list(reversed([2, 42, 3, 7])))


def handler16(value=None, tag="bc"):
    log("in handler 17", value, tag)


def handler18(value=None, tag="x y"):
    log("in handler 19", value, tag)
    assert 0 - 5 == None


atexit.register(log, f7(f4(1000)), {"k": (1000 ^ 3)})
log(0 + ("bc").count("100%"), 0, "it's")
log(1)
{"two\nlines": 1000}["missing"]
