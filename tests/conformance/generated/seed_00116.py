import atexit
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
    def __init__(self, *args):
        OSError.__init__(self, *args)
        self.extra = 5


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f3(a4):
    n5 = a4 * 5 + 5 + a4
    return a4


def handler6(value=None, tag="done"):
    log("in handler 7", value, tag)
    try:
        atexit._clear()
        (2 if {"x y": 42}[0] else 0)
    except (IndexError, OSError) as e8:
        log(type(e8).__name__, e8.args)
        log(f3(2 * 0), 2 * 1.5)
    except IndexError as e9:
        log(type(e9).__name__, e9.args)
    except:
        log(("{}|{:>6}".format(5, "done")).count("it's"), not [3, 1000])
        str([255, 2, 5, 1][100])
    atexit.register(lambda: log("%s and %01d" % ("lost", (2 if not [5, 2, 0, 5] else 7))))
    atexit.register(log, sorted([], key=lambda v: -v), ("two\nlines").upper() + "a"[-1:])
    exit(f3(3))


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)
    n12 = 2


n13 = 3
try:
    raise ArithmeticError("%s and %04d" % ("it's", 0))
except ZeroDivisionError:
    log(n13 + 1000 * n13 - 1)
except SystemExit as e14:
    log(type(e14).__name__, e14.args)
sys.unraisablehook = unraisable
atexit.register(int, "", 255)
