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
                x14 = fail3((i12 if isinstance(i12, str) else i12))
            else:
                print(sum([i12, 1]), 3, 0)
                raise OSError(t10 + t10)
            n15 = i12
        else:
            try:
                raise ArithmeticError(repr([5]))
            except BaseException:
                print(t10)
                (0 if fail3(42) else n9)
        assert len([n9, 5]) == None, "%s and %05d" % ("done", n9)
    except Exception:
        atexit.register(handler7, len((t10).replace(TEXT[1], TEXT)))
        try:
            pass
        except SystemExit as e16:
            log(str(e16))
            atexit.register(log, 42 + 7 + 10, False)
            continue
        else:
            print(len([n9, n9, 5]) / 4, [len(w) for w in "a bb ccc".split()])
        finally:
            atexit.register(lambda: log([n9, 5, n9]))
    except Exception as e17:
        log(type(e17).__name__, e17.args)
    atexit.register(lambda: log({"k": n9}))
sys.exit((t10).count(t10))
