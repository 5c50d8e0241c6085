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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (a4 if 7 ** 36 != 3 else 1000 - 255)


def fail5(a6):
    raise LookupError()


def handler7(value=None, tag="a"):
    log("in handler 8", value, tag)


try:
    l9 = [v for v in sorted([]) if isinstance(v, int)]
    d10 = {"": 0 * 3}
    x11 = dict([1])
except NameError:
    atexit.register(handler7, {"k": len([42])})
    atexit._run_exitfuncs()
    raise ValueError("x y")
else:
    log("it's", (f3(5), "it's"), f3(f3(3)))
t12 = "{}|{:>8}".format(10, "it's")
signal.signal(signal.SIGTERM, on_signal)
os.kill(os.getpid(), signal.SIGTERM)
try:
    pass
except RuntimeError as e13:
    log(str(e13))
except:
    try:
        atexit.register(handler7, t12)
        raise KeyboardInterrupt
    finally:
        try:
            try:
                atexit.register(lambda: log((f3(1000), "-".join([t12, t12]))))
                t12.nothing
            finally:
                sys.stdout.flush()
            atexit.register(lambda: log("done"))
            raise Exception("two\nlines")
        except (RuntimeError, KeyError):
            print([1000, 0, 0, 42], 81.5)
            n14 = 255 + 7 * 2
            raise IndexError((t12).upper())
finally:
    with Manager1(t12) as m15, Manager1(t12) as m16:
        with Manager1("done") as m17, Manager1(t12):
            atexit.register(Equal2(3))
            atexit.register(fail5, max([5, 7]))
        raise ValueError(max([7, 2]))
5 + 7 + t12
