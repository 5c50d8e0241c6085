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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        self.extra = 255


class Error2(Exception):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


def f4(a5):
    return 7


def f6(a7):
    with Manager3("100%"):
        log(sorted([255, 255, 1000, 5], reverse=True))
        print(a7 * 7, f4((a7 if 0 < a7 else a7)), a7 * 1.5)
    return len([])


def fail9(a10):
    (1 +
        (undefined))


def handler11(value=None, tag="done"):
    log("in handler 12", value, tag)


def handler13(value=None, tag="é"):
    log("in handler 14", value, tag)
    atexit.register(log, True, 2 - 0 * 1)
    sys.stderr.write("two\nlines" + "\n")
    x15 = log("a", fail9(f6(0)))


atexit.register(handler11, (0 | 3))
sys.stdout.flush()
print({"k": 8 ** 38})
print([][:2], {"k": (5 if True else 255)})
atexit.register(print, f4(len([5])), f4(len("x y")))
atexit.register(handler13, tag="lost" * 2)
os._exit(5)
