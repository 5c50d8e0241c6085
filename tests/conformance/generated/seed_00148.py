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


class Error1(TypeError):
    def __str__(self):
        return "two\nlines" + repr(self.args)


class Error2(IndexError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def fail4(a5):
    sys.stderr.write(str([a5, a5, a5, a5]) + "\n")
    str({"": 10}["missing"])


def handler6(value=None, tag="done"):
    log("in handler 7", value, tag)
    if not [42, 255, 255, 1000]:
        n8 = 1000 - 7 * 4 ** 24
    elif (isinstance(255, str) or not []):
        n9 = (f"<{23}>").count("a")


w10 = 3
while w10 > 0:
    w10 -= 1
    atexit.register(print, [x for x in [] if x % 2 == 0], "lost" * 2)
print(len(",".join(["x y", "a"])))
log((max([2, 7]) if not [1000, 1, 10] else 42 * 7))
