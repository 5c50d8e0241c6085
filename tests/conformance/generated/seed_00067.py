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


class Error1(ValueError):
    pass


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [42, 1, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ArithmeticError("", 10)


class Class5(Class4):
    shared = [7, 0, 3, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def handler6(value=None, tag=""):
    log("in handler 7", value, tag)
    try:
        try:
            raise Error2(str(("done").partition(" ")))
        except Exception:
            for i8 in [1, 2]:
                atexit.register(log, ("%s and %01d" % ("it's", 3)).count(""), ("%s and %02d" % ("100%", 0)).count("done"))
        finally:
            atexit.register(sys.exit, 10)
        ([7, 1000][-9]).x.y
    except Exception as e9:
        log(type(e9).__name__)
    except Exception:
        d10 = {"": len([3, 7])}
        l11 = [v for v in sorted([0], key=lambda v: -v) if isinstance(v, int)]
    finally:
        try:
            sum([1, 5]) % 0
        except SystemExit as e12:
            log(type(e12).__name__)
        except Exception as e13:
            log(type(e13).__name__, e13.args)
            if (isinstance(1000, str) or not [1]):
                atexit.register(Equal3(2))
                log(([1, 1000, 255][1], "100%"))
            else:
                t14 = "{}|{:>8}".format([255, 5, 255][-1], "bc")
        else:
            for i15 in (1000, 3):
                sys.stdout.flush()
        print(((0 % -4), repr(0)))
        raise Error1("{}|{:>2}".format(5, "lost"))
    atexit.register(Equal3(3))


atexit.register(handler6, (2, ",".join(["it's", "100%"])))
sys.stdout.write("%s and %04d" % ("", 0) + chr(10))
t16 = "{:>4}{:<3}{:^5}".format(6, "a", "b")
d17 = {t16: (1 // 10)}
for i18 in (10, 255):
    t19 = "{}|{:>4}".format(10, "100%")
    w20 = 2
    while w20 > 0:
        w20 -= 1
        log(99.5)
        n21 = (t16).count(t16)
else:
    print([], t16[:2])
    raise Error2("x y", 42)
sys.exit(None)
