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
        return None


class Class3(object):
    shared = [10, 5, 2, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def handler4(value=None, tag="bc"):
    log("in handler 5", value, tag)


def handler6(value=None, tag="it's"):
    log("in handler 7", value, tag)
    t8 = "%5.2f|%-6s|" % (1.25, "it's")
    raise Error1()


sys.stdout.write("lost" * 1)
n9 = 0
sys.excepthook = hook
with open("b.txt", "w") as file10:
    file10.write(("x y").upper() + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
sys.exit(("x y").count("two\nlines"))
