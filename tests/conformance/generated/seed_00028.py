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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    pass


class Class2(object):
    shared = [1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ZeroDivisionError("lost" + "bc")


class Class3(object):
    shared = [2]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return missing_name + 1


def handler4(value=None, tag="x y"):
    log("in handler 5", value, tag)
    atexit.register(lambda: log((1000 + 7 // 10)))


sys.excepthook = hook
atexit.register(handler4, [0, 1])
signal.signal(signal.SIGINT, on_signal)
os.kill(os.getpid(), signal.SIGINT)
sys.exit(3 - 7)
