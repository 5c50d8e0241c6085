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


class Error1(LookupError):
    def __init__(self, *args):
        LookupError.__init__(self, *args)
        self.extra = 3


class Class2(object):
    shared = [42, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


class Class3(Class2):
    shared = [42, 10, 42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f4(a5):
    for i6 in (a5, a5):
        try:
            gone7 = a5
            del gone7
            gone7
            log("%s and %05d" % ("a", (i6 % -4)))
            raise ArithmeticError()
        except Exception as e8:
            log(type(e8).__name__, e8.args)
            log(1)
            try:
                raise Error1()
            finally:
                atexit.register(lambda: log(255))
            raise Error1(repr(2))
        else:
            sys.stdout.flush()
            return a5
        finally:
            with open("a.txt", "w") as file9:
                file9.write("x y" + "\n")
                print("two\nlines" * 0)
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    return len("a"[1:])


def f10(a11):
    log((a11 + 2, repr([a11, 1000, a11, 1])), repr([][-2:]), a11 / 4)
    return sum([max([a11, a11]), len("a")])


def handler12(value=None, tag="lost"):
    log("in handler 13", value, tag)
    atexit.register(lambda: log("100%"))
    try:
        gone14 = 3
        del gone14
        try:
            print(len("x y") * 0 + 42, sum([(1 ^ 9), [7, 255, 7][1]]))
            atexit.register(lambda: log({"k": 0}))
            raise IndexError()
        finally:
            with open("a.txt", "w") as file15:
                file15.write("x y" + "\n")
                o16 = Class2(7 ** 9)
                log(o16, o16.add(10))
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        raise Error1("a")
    except Exception:
        atexit.register(lambda: log("two\nlines" in "bc"))
    except Exception:
        sys.stdout.write(repr(7))
    try:
        raise Error1(("x y").strip())
    except Exception:
        if 255 + 1000 != [10, 42, 10][-1]:
            atexit.register(log, "{}|{:>5}".format((10 // 10), "lost"), len("{:>9}{:<3}{:^5}".format(3, "a", "b")))
            if not "a":
                l17 = [v for v in [-x for x in [42] if x > 1] if isinstance(v, int)]
            elif (True and not "a"):
                print(list(reversed([0, 5])), f10(len([1])))
            else:
                l18 = [v for v in [x % 3 for x in range(4) if x > 1] if isinstance(v, int)]
        for i19 in [1, 2]:
            atexit.register(log, *TEXT)
            try:
                l20 = [v for v in sorted([i19, i19, i19, 255], reverse=True) if isinstance(v, int)]
            finally:
                atexit.register(sys.exit, i19)
            break


def handler21(value=None, tag="two\nlines"):
    log("in handler 22", value, tag)
    n23 = ("{}|{:>6}".format(42, "a")).count("bc")
    o24 = Class3(0)
    log(o24, o24.add(1))


sys.stderr.write("%s and %03d" % ("", 42) + "\n")
l25 = [v for v in sorted([5, 42, 5], key=lambda v: -v) if isinstance(v, int)]
sys.stdout.write(repr(l25))
with open("a.txt", "w") as file26:
    file26.write("{}|{:>1}".format(10, "x y") + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
n27 = len("bc"[:2])
raise SystemExit(("done").strip())
