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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ValueError):
    def __str__(self):
        return "it's" + repr(self.args)


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (42 if a4 < a4 <= 1 else a4)


def f5(a6):
    return len(list(reversed([a6, a6])))


def handler7(value=None, tag="done"):
    log("in handler 8", value, tag)
    log("{}|{:>4}".format(255, "done") + ("100%").strip(), {"k": f3(5)})


try:
    pass
except Exception as e9:
    log(type(e9).__name__)
    try:
        f3(k=3)
    except Exception as e10:
        log(type(e10).__name__, e10.args)
finally:
    try:
        l11 = [v for v in list(range(1, 4, 2)) if isinstance(v, int)]
        (1 if f5(1, 2) else 1)
    except Exception as e12:
        log(type(e12).__name__)
        print("{}|{:>3}".format(42, "two\nlines") + "done", len([42, 10]) + f5(7))
    except Exception as e13:
        log(type(e13).__name__, e13.args)
        print(repr([3, 1000]))
    log([len(w) for w in "x,y".split()], ("%s and %02d" % ("x y", 10)).count("a"), 5)
atexit._run_exitfuncs()
n14, t15 = f3(42), "%s and %04d" % ("100%", 7)
for i16 in (255, n14):
    d17 = {t15: (n14 | 7)}
    continue
atexit.register(handler7, ",".join([t15, (t15).strip()]))
l18 = [v for v in [x + 1 for x in [n14, n14, n14] if x > 1] if isinstance(v, int)]
sys.exit("done")
