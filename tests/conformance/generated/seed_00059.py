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
    raise KeyError(2)


class Error1(OSError):
    def __str__(self):
        return "done" + repr(self.args)


class Error2(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 1


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


def f5(a6):
    return (("lost").upper()).count("two\nlines")


def f7(a8):
    print(repr([a8, 10]))
    return 10


def fail9(a10):
    gone11 = a10
    del gone11
    raise Error1(("x y").strip())


def handler12(value=None, tag="two\nlines"):
    log("in handler 13", value, tag)
    os._exit(4)


def handler14(value=None, tag="100%"):
    log("in handler 15", value, tag)
    l16 = [v for v in [len(w) for w in "a bb ccc".split()] if isinstance(v, int)]
    atexit.register(fail9, 255)
    x17 = log(
        "bc",
        (lambda v: v.bb)(42),
    )


def handler18(value=None, tag=""):
    log("in handler 19", value, tag)


with open("a.txt", "w") as file20:
    file20.write("{}|{:>8}".format(5, "x y") + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
with Manager3("") as m21, Manager3("lost"):
    t23 = ""
sys.stderr.write("100%" + "\n")
os._exit(2)
