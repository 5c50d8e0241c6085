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


def fail1(a2):
    log((2 + a2, "it's"[1:3]), 48.5)
    {"two\nlines": a2}["missing"]


def fail3(a4):
    w5 = 2
    while w5 > 0:
        w5 -= 1
        for i6 in range(0):
            if False:
                atexit.register(lambda: log((i6 & 6) != 42 - 1))
                return a4
            return a4
        else:
            sys.stdout.flush()
        atexit.register(log, "%s and %05d" % ("done", a4 - a4), len([10, a4]) - a4)
        return a4
    str(len([5, a4, 5]) / (1 - 1))


def handler7(value=None, tag="100%"):
    log("in handler 8", value, tag)
    print((5, "%s and %02d" % ("bc", 10)))
    atexit.register(fail1, len([1, 255, 2, 2]))
    raise ValueError("two\nlines", 2)


sys.excepthook = hook
n9, t10 = 0 + 1000, ", ".join(["done", "it's"])
atexit.register(handler7, "%s and %01d" % ("x y", 7) + "two\nlines")
w11 = 1
while w11 > 0:
    w11 -= 1
    try:
        for i12 in range(0):
            for i13 in range(1):
                atexit.register(handler7, str(len([i13, i13])))
            atexit.register(lambda: log((i12, "%s and %03d" % ("100%", i12))))
        255 * n9 // len([])
    except Exception as e14:
        log(str(e14))
        try:
            if 10 < n9 <= n9:
                t15 = t10
                l16 = [v for v in list(reversed([10, 255, n9])) if isinstance(v, int)]
            else:
                n17 = len([(x, x * x) for x in range(2)])
                raise
            print(15.5, isinstance(42, str), list(reversed([n9, n9])))
            raise LookupError("two\nlines", n9)
        except BaseException as e18:
            log(type(e18).__name__, e18.args)
        except (ValueError, RuntimeError) as e19:
            log(str(e19))
            l20 = [v for v in [n9, n9] if isinstance(v, int)]
            sys.exit(repr(l20))
        break
    atexit.register(handler7)
