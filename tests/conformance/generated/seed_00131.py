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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
    def __str__(self):
        return "x y" + repr(self.args)


class Error2(Error1):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def handler4(value=None, tag="two\nlines"):
    log("in handler 5", value, tag)
    if isinstance(255, str):
        log(("%s and %04d" % ("it's", 1)).count("x y"))
    elif True:
        atexit.register(log, None, f"<{80!r}>")
    log("100%"[1:3], [255, 42, 5])
    raise RuntimeError((5 ^ 7)) from ValueError


def handler6(value=None, tag="it's"):
    log("in handler 7", value, tag)
    try:
        print(sorted([3, 0, 0, 1], key=lambda v: -v), ", ".join(["%s and %01d" % ("it's", 42), "%s and %03d" % ("done", 2)]), sep=", ", end="\n")
        sys.exit(2 + 3)
    except BaseException as e8:
        log(str(e8))
    finally:
        t9 = "é"
    log((7 if not [7] else len([42, 3, 3, 2])))


def handler10(value=None, tag="100%"):
    log("in handler 11", value, tag)
    atexit.register(Equal3(3))


for i12 in (2, 1000):
    n13 = len("{}|{:>3}".format(i12, "bc"))
else:
    n14, t15 = len([1, 42]), "bc"
n16 = len([])
atexit.register(handler6, n16)
atexit.unregister(print)
log({"k": ("two\nlines").count("a")})
