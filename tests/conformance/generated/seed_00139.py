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


class Error1(RuntimeError):
    def __init__(self, *args):
        RuntimeError.__init__(self, *args)
        self.extra = 255


class Error2(TypeError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


class Class5(object):
    shared = []

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


def f6(a7):
    l8 = [v for v in list(reversed([a7, a7])) if isinstance(v, int)]
    return (max([2, a7]) // -4)


def fail9(a10):
    t11 = "lost"[:2]
    sys.exit(256)


def fail12(a13):
    raise Error2(("bc").strip())


def handler14(value=None, tag="it's"):
    log("in handler 15", value, tag)
    try:
        log(json.dumps([(2 ^ 6), ",".join(["100%", ""]), None, False, {"k": 7}]))
        log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        raise Error2("{}|{:>4}".format(5, ""))
    except ValueError as e16:
        log(str(e16))
    else:
        atexit.register(Equal4(3))
    try:
        gone17 = 255
        del gone17
    except LookupError as e18:
        log(str(e18))
        w19 = 3
        while w19 > 0:
            w19 -= 1
            sys.stdout.write("x y" * 0 + chr(10))
            try:
                3 + (max([1000, 5]) % 0)
            except BaseException as e20:
                log(type(e20).__name__, e20.args)
                log(1)
                log((lambda v, w=3: v + w)(0), len([]))
    else:
        sys.stderr.write(("100%").title() + "\n")
    def f21(a22):
        n23 = a22
        return (lambda v, w=9: v + w)(1000)


def handler24(value=None, tag="it's"):
    log("in handler 25", value, tag)
    atexit.register(fail12, (2 if not "done" else 7))
    try:
        log("%s and %03d" % ("two\nlines", 3), {"k": 2}, [])
        raise KeyError(0 + 0)
    except Exception as e26:
        log(type(e26).__name__)
    else:
        l27 = [v for v in [x * 2 for x in [0]] if isinstance(v, int)]


def handler28(value=None, tag="lost"):
    log("in handler 29", value, tag)
    w30 = 1
    while w30 > 0:
        w30 -= 1
        try:
            with Manager3("it's") as m31:
                print((7 * 5, repr([7, 0, 7, 3])), 10)
                with open("b.txt", "w") as file32:
                    file32.write(("two\nlines").center(0) + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            log(json.dumps([1000, "it's" + "x y", None, "two\nlines" in "x y", {"k": 1000}]))
            log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
        except Exception as e33:
            log(type(e33).__name__)
            if "lost" in "a":
                o34 = Class5((3 // 7))
                log(o34, o34.add(0))
            else:
                sys.stderr.write(str(("x y").partition("b")) + "\n")
            log(
                "bc",
                "two\nlines".qqq.www,
            )
        except SystemExit as e35:
            log(str(e35))
        break


n36 = f6(len("bc"))
with Manager3("done"), Manager3("lost") as m38:
    sys.stdout.flush()
atexit.register(Equal4(1))
sys.stderr.write(("a").title() + "\n")
x39 = fail12((n36 if "two\nlines" in "done" else n36))
