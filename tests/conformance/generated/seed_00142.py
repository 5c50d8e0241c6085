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


class Error1(OSError):
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


def fail3(a4):
    str(int(None))


def handler5(value=None, tag="100%"):
    log("in handler 6", value, tag)
    l7 = [v for v in [] if isinstance(v, int)]
    atexit.register(Manager2("two\nlines").__exit__, None, None, None)
    print((("é").count("100%"), "é" * 0), "two\nlines", len([0, len(l7)]))
    sys.exit((10 if 5 > 1000 else 2))


def handler8(value=None, tag="100%"):
    log("in handler 9", value, tag)
    atexit.register(log, "%s and %04d" % ("x y", 1) + "%5.2f|%-6s|" % (3.25, "bc"), 2 ** 23 + int(2.9))


def handler10(value=None, tag="é"):
    log("in handler 11", value, tag)
    t12 = ", ".join([("two\nlines").strip(), str(("").startswith("x"))])


sys.stdout.write("two\nlines" + chr(10))
if not [42, 7]:
    with Manager2("bc"):
        atexit.register(sys.exit, 255)
        t14 = "a"
else:
    n15, *l16 = ("a").count("two\nlines"), 5, 10
atexit.register(handler8)
n17 = 10
for i18 in [1, 2]:
    w19 = 2
    while w19 > 0:
        w19 -= 1
        for i20 in [1, 2]:
            t21 = "two\nlines"
            try:
                raise LookupError()
            finally:
                sys.stdout.flush()
                print(len(str([n17, n17, i18])), 255, sep="-", end=";")
        try:
            atexit.register(Manager2("a").__exit__, None, None, None)
            l22 = [v for v in [n17, 1000, 1000, 10] if isinstance(v, int)]
            log("two\nlines", max([]))
        except BaseException as e23:
            log(type(e23).__name__, e23.args)
            raise TypeError("100%") from e23
        finally:
            print(n17, ("%s and %03d" % ("lost", i18)).count("done"), sep="", end=";")
    break
os.kill(os.getpid(), signal.SIGHUP)
