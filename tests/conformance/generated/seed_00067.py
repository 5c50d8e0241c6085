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


class Error1(KeyError):
    pass


class Error2(KeyError):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    sys.stdout.write(str(3))
    return ((a5 if True else 3) | 8)


def f6(a7):
    return ("%s and %01d" % ("two\nlines", a7)).count("done")


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)
    print(True, ("100%").title())
    if isinstance(5, str):
        atexit.register(log, [3, 42, 10, 1][:2], 7 * 1.5)
    else:
        try:
            assert ("done").count("") == None, ("two\nlines").upper()
        finally:
            d10 = {"two\nlines": 1}
            sys.stderr.write("lost" + "\n")


try:
    try:
        l11 = [v for v in [] if isinstance(v, int)]
        try:
            f4()
        finally:
            log(3)
            atexit.register(handler8, ("100%").strip())
            raise OSError("", 0)
    finally:
        for i12 in (7, 42):
            for i13 in range(1):
                t14 = "{}|{:>5}".format(5 + i13, "bc")
                atexit.register(lambda: log(len("it's")))
            else:
                atexit.register(handler8, tag=("it's").upper())
                break
        log("100%", 1)
    atexit.register(sys.exit, 2)
except SystemExit:
    atexit.register(int, "", 10)
    w15 = 3
    while w15 > 0:
        w15 -= 1
        if True:
            atexit.register(handler8, tag="two\nlines")
            print((("100%").upper()).count("lost"), "{}|{:>5}".format(len([255]), "100%"), len([10]) / 4)
        else:
            sys.stdout.flush()
        atexit.register(handler8, 255 * 1000 - 2)
except Exception:
    atexit.register(Equal3(3))
    for i16 in range(2):
        log(i16 * 1.5, [2, i16, i16, i16][-2:])
        raise SystemExit(i16)
except:
    if isinstance(42, (str, list)):
        w17 = 3
        while w17 > 0:
            w17 -= 1
            if True:
                atexit.register(sys.exit, "x y")
            elif "done" in "it's":
                sys.stdout.flush()
            break
    raise Error2("x y", 3)
atexit.register(Equal3(1))
atexit.register(handler8, [])
atexit._run_exitfuncs()
sys.exit()
