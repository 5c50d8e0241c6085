from __future__ import print_function

import atexit
import json
import multiprocessing
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
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f4(a5):
    for i6 in (a5, a5):
        sys.stdout.flush()
        for i7 in (5, 1000):
            sys.stdout.write("{:>2}{:<3}{:^5}".format(3, "a", "b") + chr(10))
    return a5


def handler8(value=None, tag="a"):
    log("in handler 9", value, tag)
    try:
        if 5 + 3 >= (lambda v, w=7: v + w)(2):
            try:
                sys.exit((10 | 6))
            except KeyError as e10:
                log(type(e10).__name__)
                log(",".join(["-".join(["x y", "it's"]), ("two\nlines").rjust(4)]))
            except SystemExit as e11:
                log(type(e11).__name__)
            finally:
                n12, l13 = 10, list(range(2))
                atexit.register(Manager1("x y").__exit__, None, None, None)
        log("two\nlines", log(*NUMBER))
    except SystemExit:
        try:
            pass
        except ArithmeticError as e14:
            log(type(e14).__name__)
        except (RuntimeError, Exception) as e15:
            log(type(e15).__name__)
            log([2, 1, 1, 2], "{0}{0!r}".format("done"))
        log([1000, 0, 0, 42], 80.5)
    except Exception as e16:
        log(type(e16).__name__)
        x17 = NOTHING.x < 1
    finally:
        for i18 in range(3):
            n19, l20 = (i18 if i18 < i18 <= i18 else i18), list(range(4))
            break
        else:
            o21 = Class3(0 - 0)
            log(o21, o21.add(2))
        w22 = 2
        while w22 > 0:
            w22 -= 1
            log([5, 5, 7][::-1], (f4(42) ^ 4))
            x23 = log(
                "it's",
                f4(k=3),
            )
    print(3 < 3 <= 1, ("{}|{:>1}".format(10, "it's")).count("done"))
    with Manager1("done"):
        gone25 = 7
        del gone25
        gone25
        try:
            [255, {"": 5}[0]]
        finally:
            n26 = [42, 5, 42][1]
    raise KeyboardInterrupt(1)


log([(x, x * x) for x in [42]], 10 - 255 - 10)
gone27 = 1
del gone27
n28 = [2, 2, 3][1] + f4(7)
atexit.register(handler8, [len(w) for w in "x,y".split()])
n29 = max([("two\nlines").count("two\nlines"), int(True)])
try:
    signal.signal(signal.SIGINT, on_signal)
    os.kill(os.getpid(), signal.SIGINT)
    raise RuntimeError("a")
except (IndexError, RuntimeError) as e30:
    log(type(e30).__name__, e30.args)
    signal.signal(signal.SIGTERM, on_signal)
    os.kill(os.getpid(), signal.SIGTERM)
else:
    atexit.register([].append, 1)
sys.exit(256)
