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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(KeyError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Class3(object):
    shared = [7, 1000, 7]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


class Class4(object):
    shared = [42, 255, 1000]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def fail5(a6):
    n7 = 42
    raise Error1(("").upper())


def fail8(a9):
    sys.exit(str([2, a9]))


def handler10(value=None, tag="lost"):
    log("in handler 11", value, tag)
    try:
        n12, t13 = [1000, 3, 1][True], "two\nlines" + "it's"
    except (ValueError, ZeroDivisionError):
        sys.stdout.write(str(("done").find("b")))
        try:
            raise Error1
        finally:
            try:
                raise Error1()
            except (OSError, KeyError) as e14:
                log(type(e14).__name__, e14.args)
                log("%s and %02d" % (str(("x y").split("a")), max([42, 0])), "x y", [-x for x in range(1)])
                raise Error1(5)
    finally:
        with Manager2("lost"):
            try:
                raise Error1("%x %o" % (13, 72))
            except LookupError as e16:
                log(str(e16))
            except ArithmeticError as e17:
                log(str(e17))
                atexit.register(log, 7 - 0 + (5 // 10), isinstance(10, int))
                raise Error1("{}|{:>3}".format(0, "x y"))
            for i18 in (3, 42):
                t19 = ",".join(["%x %o" % (18, 96), "done"])
            else:
                with open("b.txt", "w") as file20:
                    file20.write("it's"[-1:] + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    {"k": 2, "l": (5 ^ 7) / len([])}


def handler21(value=None, tag="done"):
    log("in handler 22", value, tag)
    raise Exception(("it's").zfill(8))


print([2, 2])
try:
    l23 = [v for v in [5, 42, 2] if isinstance(v, int)]
    w24 = 1
    while w24 > 0:
        w24 -= 1
        with Manager2("it's"), Manager2("it's") as m26:
            print(list(reversed([7, 7, 0])), sum([len("two\nlines"), 255 * 42]), (len(l23), ", ".join(["lost", "bc"])))
            atexit.register(sys.stdout.write, TEXT)
        sys.stdout.flush()
        break
except SystemExit:
    n27 = len("a"[1:3])
except Exception as e28:
    log(str(e28))
    log(1)
    class Local29(object):
        field = (255 if 7 < 0 <= 5 else 10)
        bad = fail5(7 * 2)
n30 = sum([3, 1]) + len([2, 1])
n31 = int(2.9)
d32 = {"": (lambda v, w=9: v + w)(1)}
