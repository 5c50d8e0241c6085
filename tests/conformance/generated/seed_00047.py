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
    pass


class Class2(object):
    shared = [7, 7, 1000, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return [1 // v for v in (2, 0)]


def handler3(value=None, tag="two\nlines"):
    log("in handler 4", value, tag)


log(len([(2 if not "" else 1000), len([7])]), 42 * 1.5, "lost")
sys.unraisablehook = unraisable
try:
    pass
except LookupError as e5:
    log(type(e5).__name__)
    log(type(e5.__context__).__name__)
    raise Error1() from e5
else:
    print("%s and %05d" % (("two\nlines").strip(), (lambda v, w=0: v + w)(7)))
atexit.register(handler3, (len("bc"), f"<{78!s}>"))
log(json.dumps([len([1, 0]), "%s and %03d" % ("two\nlines", 42), None, (not "x y" or False), {"k": 1000}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
o6 = Class2(int("-7"))
log(o6, o6.add(1))
os._exit(8)
