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
        return False


def handler3(value=None, tag=""):
    log("in handler 4", value, tag)
    raise RuntimeError("100%", 7)


sys.stdout.write("two\nlines")
atexit.unregister(handler3)
with open("b.txt", "w") as file5:
    file5.write(("é").rjust(0) + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
sys.stdout.write("%s and %01d" % ("x y", 5))
try:
    x6 = str([1 // v for v in (1, 0)])
finally:
    t7 = "two\nlines"
    try:
        log(
            "x y",
            [1 // v for v in (1, 0)],
        )
    except Exception as e8:
        log(type(e8).__name__)
sys.exit("lost"[-1:])
