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
    raise KeyError(1)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
    pass


class Error2(KeyError):
    def __str__(self):
        return "x y" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


class Class5(object):
    shared = [10, 2, 5, 2]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


class Class6(Class5):
    shared = [1000, 255, 255, 5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class6(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f7(a8):
    return ("two\nlines").count("100%")


def fail9(a10):
    raise Error1("a" + "bc")


def handler11(value=None, tag="100%"):
    log("in handler 12", value, tag)
    with open("a.txt", "a") as file13:
        file13.write("%s and %03d" % ("done", 255) + "\n")
        l14 = [v for v in [] if isinstance(v, int)]
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    sys.stdout.write(("two\nlines").strip())
    sys.stderr.write("{}|{:>5}".format(1000, "two\nlines") + "\n")


print({"k": 255 - 42})
print(str(sorted([1000, 5, 42, 42], reverse=True)), ((5 if isinstance(1000, int) else 2), str(("done").find("x"))), ((1000 // 10), "a"))
l15 = [v for v in [x * 2 for x in [3, 1] if x != 2] if isinstance(v, int)]
sys.exit(("100%").ljust(8))
