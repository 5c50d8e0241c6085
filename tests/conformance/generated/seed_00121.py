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


class Error1(Exception):
    def __str__(self):
        return "two\nlines" + repr(self.args)


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    atexit.register(log, "{}|{:>1}".format([a5, 3, 1][-1], "it's"), {"k": 1})
    return 2 ** 12


def f6(a7):
    return a7


def fail8(a9):
    sys.stdout.write("{}|{:>4}".format(a9, "bc"))
    raise Error1(str(("it's").split("o")))


def handler10(value=None, tag="x y"):
    log("in handler 11", value, tag)
    try:
        assert 255 == None, "it's"
    except Exception as e12:
        log(type(e12).__name__)
    finally:
        with Manager2("100%") as m13, Manager2("a"):
            print([10, 255, 1][1:], "it's", [x + 1 for x in []])
            with open("b.txt", "w") as file15:
                file15.write("{}|{:>2}".format(3, "lost") + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        sys.stderr.write("done" + "\n")
    print(f6(int("-7")))
    atexit.register(fail8, 1000)
    [42, os.remove("missing.txt")]


def handler16(value=None, tag="a"):
    log("in handler 17", value, tag)
    sys.exit(",".join(["x y", "bc"]))


def handler18(value=None, tag="two\nlines"):
    log("in handler 19", value, tag)


log({"k": (255 if True else 0)}, [255, 255, 3][True] < max([255, 3]), "two\nlines"[1:])
atexit._run_exitfuncs()
n20, l21 = (1000 % 3), list(range(1))
print(n20 < 2 <= n20)
assert n20 == None
