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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return a3


def handler4(value=None, tag="lost"):
    log("in handler 5", value, tag)
    try:
        x6 = log(
            "",
            [][-9],
        )
    finally:
        atexit.register(log, len("a") / 4, "x y")
    atexit.register(lambda: log("%s and %03d" % ("x y", 1000 + 42)))
    atexit.register(log, True, "{}|{:>8}".format(1 - 2, "a"))
    raise ValueError


def handler7(value=None, tag="100%"):
    log("in handler 8", value, tag)
    print(sum([10, 2]) * 7 * 7)


def handler9(value=None, tag="x y"):
    log("in handler 10", value, tag)
    d11 = {"lost": max([2, 2])}
    try:
        log(
            "done",
            "lost".missing(),
        )
    except ZeroDivisionError:
        w12 = 3
        while w12 > 0:
            w12 -= 1
            for i13 in (3, 3):
                n14, t15 = i13 * 10, ("100%").upper()
            if "done" in "a":
                pass
    except:
        atexit.register(log, 0.1 + 0.2, 255 + 255 - 10)
    finally:
        n16 = f2(f2(10))
        l17 = [v for v in [(x, x * x) for x in range(4) if x > 1] if isinstance(v, int)]
    log((7 + 10, "{}|{:>6}".format(1000, "two\nlines")))


try:
    t18 = "{}|{:>5}".format(255 - 255, "done")
    log(42, (t18).count(t18), 0.1 + 0.2)
    assert 1 * 255 == None
finally:
    atexit._run_exitfuncs()
    missing_name
atexit.register(lambda: log({"k": max([1000, 3])}))
for i19 in [1, 2]:
    try:
        [][9]
    except OSError as e20:
        log(str(e20))
    finally:
        n21 = len("done" * 1)
        l22 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
    d23 = {"done": max([3, 42])}
raise SystemExit(True)
