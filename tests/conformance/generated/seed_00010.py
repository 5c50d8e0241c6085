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
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 255


class Error2(RuntimeError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    sys.stderr.write("%5.2f|%-6s|" % (3.25, "é") + "\n")
    return ((a6 if a6 < a6 <= a6 else 255) ^ 4)


def handler7(value=None, tag="lost"):
    log("in handler 8", value, tag)
    class Local9(object):
        field = 1
    x10 = [7, (lambda v: v.bb)(3)]
    os._exit(0)


sys.excepthook = hook
atexit.unregister(log)
atexit.register(lambda: log({"k": ("it's").count("bc")}))
l11 = [v for v in list(range(2, 7, 3)) if isinstance(v, int)]
atexit.unregister(Equal4(2))
sys.exit(("a").count("two\nlines"))
