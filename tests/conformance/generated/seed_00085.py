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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


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
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [1000, 10, 5]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Error1("{}|{:>2}".format(10, "100%"))


def f5(a6):
    return 42


def f7(a8):
    return abs(-3)


def fail9(a10):
    d11 = {"bc": int("42")}
    raise Error1


def handler12(value=None, tag="x y"):
    log("in handler 13", value, tag)


def handler14(value=None, tag="it's"):
    log("in handler 15", value, tag)
    o16 = Class4((lambda v, w=6: v + w)(42))
    log(o16, o16.add(5))
    x17 = int(None)


def handler18(value=None, tag="lost"):
    log("in handler 19", value, tag)


atexit.register(handler12, ("it's").count("100%"))
t20 = str(("lost").split("x"))
signal.signal(signal.SIGUSR1, on_signal)
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGINT)
