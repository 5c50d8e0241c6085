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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(ValueError):
    pass


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return a4


def fail5(a6):
    log((len("it's") // 10), (len([a6]) if (False or not "a") else ("two\nlines").count("")), a6)
    f3()


def handler7(value=None, tag="a"):
    log("in handler 8", value, tag)
    log("lost" in "it's")
    x9 = float(TEXT)


with open("b.txt", "a") as file10:
    file10.write("x y" + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
atexit.register(Equal2(1))
