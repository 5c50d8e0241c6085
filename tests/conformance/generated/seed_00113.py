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


class Error1(IndexError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (len("100%") ^ 6)


def f5(a6):
    try:
        raise Error1("bc")
    except Error1 as e7:
        log(type(e7).__name__, e7.args)
        assert ("two\nlines").count("done") == None
    except (TypeError, TypeError) as e8:
        log(type(e8).__name__)
        t9 = repr(sum([a6, a6]))
        assert a6 == None
    return a6


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    for i12 in (3, 10):
        log([i12], "{}|{:>1}".format(i12 + i12, "lost"), 42)
    n13 = sum([5, 1 + 1000])
    NUMBER[0]


def handler14(value=None, tag=""):
    log("in handler 15", value, tag)
    t16 = "100%" * 3


try:
    x17 = (255 +
        ("".missing()))
except Error1 as e18:
    log(str(e18))
    log(1)
finally:
    sys.stdout.flush()
try:
    x19 = (0 if f3(1, 2) else 2)
except Error1 as e20:
    log(type(e20).__name__)
    if (not "" and not [255, 10, 42]):
        atexit.register(handler10, tag="it's")
        print(("done").count("a"), [2])
    elif isinstance(7, str):
        if 7 < 5 <= 42:
            try:
                "two\nlines".missing()
            except Exception:
                print("{}|{:>6}".format((2 if 2 <= 5 else 255), "two\nlines"), sorted([10, 2]))
                atexit.register(log, "it's" in "a", ("-".join(["", ""])).title())
            else:
                sys.stderr.write("x y" + "\n")
                raise ValueError("done" + "100%")
            TEXT[5](2)
    else:
        atexit.register(handler10, "%s and %03d" % (("a").replace(TEXT[1], TEXT), 2))
else:
    atexit.register(log, None, 0 * 1.5)
    raise RuntimeError()
finally:
    try:
        raise ValueError("x y")
    except SystemExit as e21:
        log(type(e21).__name__, e21.args)
w22 = 3
while w22 > 0:
    w22 -= 1
    n23 = len([255 + 2, 10])
    continue
sys.stdout.write("it's")
os._exit(6)
