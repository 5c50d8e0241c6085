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
    sys.exit(signum)


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
        return True


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [255]

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
    return (a5 - 1 % 7)


def fail6(a7):
    assert 3 ** 24 == None


def handler8(value=None, tag="it's"):
    log("in handler 9", value, tag)
    f4()


def handler10(value=None, tag="done"):
    log("in handler 11", value, tag)
    for i12 in range(2):
        t13 = ("bc").strip()
        sys.stdout.write(t13 + chr(10))
    try:
        pass
    except SystemExit:
        for i14 in (7, 10):
            n15 = f4(0)
            gone16 = 2
            del gone16
        print("{}|{:>5}".format(("bc").count("two\nlines"), "done"), ("done").rjust(7))
    finally:
        n17 = [2, 3, 1000][1]
        d18 = {"bc": abs(-3)}
    raise ZeroDivisionError("é", 2) from None


process19 = multiprocessing.get_context("fork").Process(target=handler8, args=(5,))
process19.start()
process19.join()
log(process19.exitcode)
with Manager1("é"):
    for i21 in [1, 2]:
        log((("").title()).replace(TEXT[1], TEXT), (True or 10 >= 5))
    print(21.5)
for i22 in (1000, 255):
    print("-".join(["%s and %01d" % ("done", i22), ",".join(["é", "lost"])]), f"<{i22!s}>")
    with Manager1("a"), Manager1("x y") as m24:
        log(isinstance(255, str), ((i22 // -4), "100%"), (len("é"), "lost"))
n25 = 10 - f4(42)
try:
    atexit._run_exitfuncs()
    print(255 + 255 + n25)
    x26 = {"k": n25, "l": missing_name(1)}
finally:
    w27 = 3
    while w27 > 0:
        w27 -= 1
        sys.stdout.write("lost")
        t28 = repr(("x y", n25))
raise KeyError()
