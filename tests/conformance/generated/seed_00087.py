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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    def __str__(self):
        return "x y" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f3(a4):
    return len("")


def f5(a6):
    return 2


def handler7(value=None, tag=""):
    log("in handler 8", value, tag)
    l9 = [v for v in list(reversed([1])) if isinstance(v, int)]
    try:
        raise LookupError(repr(2))
    except (ZeroDivisionError, RuntimeError) as e10:
        log(type(e10).__name__, e10.args)
        log(1)
        print(42, max([1 * 1, 5]), "%s and %04d" % ("{}|{:>6}".format(255, ""), len([0])))
    print("bc", len([10, sum([1, 10])]), "{}|{:>3}".format(("it's").count("two\nlines"), "x y"))
    raise Error1(("bc").upper())


def handler11(value=None, tag="bc"):
    log("in handler 12", value, tag)
    try:
        with Manager2("x y") as m13, Manager2("two\nlines"):
            print(0.5)
        [][9]
    finally:
        with Manager2("it's"):
            d16 = {"x y": len("done")}
            try:
                l17 = [v for v in sorted([7, 10, 0], reverse=True) if isinstance(v, int)]
                sys.stdout.write(("a").replace(TEXT[1], TEXT))
            except Exception as e18:
                log(str(e18))
            except (ValueError, Exception):
                atexit.register(lambda: log("lost"))
                print({"k": len([1000, 7])})
            else:
                atexit.register(lambda: log(5 * 1.5))
            x19 = log(
                "100%",
                int("x1"),
            )
        log("{}|{:>7}".format(10, "bc"))
    log((len([7]), ",".join(["100%", "two\nlines"])), 7 * 1.5)
    raise RuntimeError("a"[::-1])


print(10 < 7 <= 10)
try:
    atexit.register(sys.exit, 42)
    if (2 < 2 <= 1000 and isinstance(0, int)):
        try:
            t20 = (("").upper()).replace(TEXT[1], TEXT)
            {"lost": 2}[0]
        finally:
            try:
                print(1000, [5])
                atexit.register(handler11, 255)
            except Exception as e21:
                log(str(e21))
            except Exception as e22:
                log(type(e22).__name__)
    else:
        try:
            sys.stdout.write("a")
        finally:
            w23 = 3
            while w23 > 0:
                w23 -= 1
                atexit.register(lambda: log([42][::-1]))
                l24 = [v for v in [5, 7, 42] if isinstance(v, int)]
            print((1000 if 1000 < 3 <= 1000 else 3) + 10, "a")
finally:
    log("lost", "it's")
raise Error1("100%")
