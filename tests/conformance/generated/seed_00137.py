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
        return kind is ValueError


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = []

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


def f5(a6):
    sys.stdout.write(str(("100%").partition("a")) + chr(10))
    return (a6 & 6)


def f7(a8):
    return a8


def fail9(a10):
    try:
        atexit.register(TEXT.upper)
        w11 = 1
        while w11 > 0:
            w11 -= 1
            try:
                pass
            except ArithmeticError as e12:
                log(str(e12))
                n13 = (lambda v, w=3: v + w)(a10)
                raise ValueError("100%", a10)
            finally:
                t14 = "{}|{:>8}".format(f5(3), "100%")
        return a10
    except Error1 as e15:
        log(type(e15).__name__)
        log(1)
        return (2 if not "it's" else a10)
    except Error1 as e16:
        log(type(e16).__name__, e16.args)
        log(1)
        return ("it's").count("done")
    raise Exception(str(("two\nlines").endswith("a")))


def fail17(a18):
    [v for v in ({"it's": a18}[None], 1)]


def handler19(value=None, tag="100%"):
    log("in handler 20", value, tag)
    os._exit(4)


def handler21(value=None, tag="lost"):
    log("in handler 22", value, tag)
    o23 = Class4(2)
    log(o23, o23.add(3))
    assert f7(0) == None, str([2])


n24 = len(str(1))
atexit.register(lambda: log(False))
atexit.register(handler21, list(reversed([7, 42, n24])))
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGKILL)
