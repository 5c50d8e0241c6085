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
    except SystemExit:
        for i14 in (2, 3):
            with Manager1("lost"), Manager1(t12):
                atexit.register(log, ((3 if False else 1000) & 3), (10, t12))
                print("%s and %04d" % (t12, i14), (255 ^ 7), 10 * i14)
                str([].qqq.www)
            log(list(range(1, 8, 2)), i14, [len(w) for w in "a bb ccc".split()])
        else:
            n17 = 5
        try:
            raise
        except ZeroDivisionError:
            print([1, 255, 10], f3(len([1000])))
            len([42, 255, 0, 1]) + (fail5(f3(1000)))
        raise IndexError(t12, 42)
else:
    try:
        pass
    except LookupError as e18:
        log(str(e18))
finally:
    for i19 in range(1):
        for i20 in range(0):
            n21 = i19
            try:
                log("bc", fail5(i19))
            except Exception as e22:
                log(str(e22))
                log(1)
                n23 = len([42, 3])
                break
        else:
            atexit.register(handler7, i19)
        log({"k": i19})
    try:
        pass
    except LookupError as e24:
        log(type(e24).__name__, e24.args)
    except Exception:
        print([x * 2 for x in range(2) if x > 1])
        try:
            atexit.register(handler7, {"k": 0 + 3})
            str(fail5(f3(255)))
        finally:
            if False:
                l25 = [v for v in sorted([10, 1, 1]) if isinstance(v, int)]
            print(t12)
    else:
        l26 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
