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


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(TypeError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Class3(object):
    shared = [255, 0, 3, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def fail4(a5):
    assert (a5 if True else a5) == None, "-".join(["x y", "a"])


def fail6(a7):
    x8 = 7 - a7 + ("a".nothing)


def handler9(value=None, tag="100%"):
    log("in handler 10", value, tag)


def handler11(value=None, tag="100%"):
    log("in handler 12", value, tag)
    print((len("it's") if False else (255 // 3)), ("{:,}".format(7)).replace(TEXT[1], TEXT))
    log("lost", [42][9])


sys.stdout.write(str(("two\nlines").find("x")))
log(json.dumps([1000 - 5, "%s and %04d" % ("é", 10), None, (True or True), {"k": 1000}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
try:
    n13, *l14 = 5, 10, 1
except IndexError as e15:
    log(type(e15).__name__)
    raise ArithmeticError(5) from e15
