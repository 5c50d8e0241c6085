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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


class Class2(object):
    shared = [2, 10, 7, 1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.missing


def fail3(a4):
    sys.exit("{}|{:>3}".format(a4, "lost"))


def fail5(a6):
    n7 = 1
    raise TypeError("", n7)


def handler8(value=None, tag="two\nlines"):
    log("in handler 9", value, tag)
    atexit.register(TEXT.upper)


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)


n12 = 10
log("{}|{:>7}".format(n12, "bc"), 42)
try:
    x13 = [5, 5].qqq.www
except BaseException as e14:
    log(type(e14).__name__, e14.args)
    print(10 * 1.5, ",".join([str(("done").endswith("a")), ",".join(["two\nlines", "a"])]), (len("it's"), "done"[:2]))
else:
    atexit.register(lambda: log("it's"[:2]))
finally:
    n15 = len(str(("100%").endswith("a")))
    with open("b.txt", "w") as file16:
        file16.write("100%"[1:] + "\n")
    log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    {"k": 7, "l": 7 % 0}
for i17 in (n12, n12):
    sys.stderr.write("a"[-1:] + "\n")
    log({"k": 5})
    continue
atexit.register(Equal1(1))
raise ValueError
