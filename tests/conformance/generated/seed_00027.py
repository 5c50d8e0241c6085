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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f2(a3):
    return 1000


def fail4(a5):
    print(0.1 + 0.2, (("a").title()).title(), sep=", ", end="\n")
    raise SystemExit(42 + a5)


def fail6(a7):
    NUMBER[0]


def handler8(value=None, tag="bc"):
    log("in handler 9", value, tag)
    n10 = len([0, 3])
    atexit.register(fail4, n10)
    if n10 < n10 <= 10:
        print(1000 + n10 * n10)
        if (n10 < n10 <= n10 or n10 < 7 <= n10):
            atexit.register(print, sorted([], key=lambda v: -v), f2(n10 + n10))
            w11 = 3
            while w11 > 0:
                w11 -= 1
                atexit.unregister(log)
                atexit.unregister(log)
        elif isinstance(7, str):
            with Manager1("lost"):
                print(0 * f2(42), "x y"[-1:], f2(n10) + f2(n10))
                assert f2(n10) == None
            raise ZeroDivisionError("" + "it's")
        else:
            atexit.register(log, 5 ** 26 * n10, "a")
    [n10, [1 // v for v in (3, 0)]]


try:
    atexit.register(handler8)
    atexit._run_exitfuncs()
    assert (5 & 9) == None, "two\nlines"
except Exception as e13:
    log(type(e13).__name__, e13.args)
    raise TypeError(len([5, 1000])) from e13
except BaseException as e14:
    log(type(e14).__name__, e14.args)
    log(type(e14.__context__).__name__)
atexit.unregister(print)
sys.stdout.write("{}|{:>5}".format(7, "it's"))
exit(None)
