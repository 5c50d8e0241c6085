from __future__ import print_function

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
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(OSError):
    def __init__(self, *args):
        OSError.__init__(self, *args)
        self.extra = 3


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    try:
        atexit.register(log, "", list(range(0, 3, 1)))
        TEXT(1)
    except SystemExit as e6:
        log(str(e6))
        raise
    except Error1 as e7:
        log(type(e7).__name__, e7.args)
        return 0 - 1
    finally:
        try:
            log(a5 < a5 <= a5)
            raise RuntimeError()
        finally:
            if a5 < a5 <= 1000:
                l8 = [v for v in [-x for x in range(0) if x != 2] if isinstance(v, int)]
            else:
                print("{}|{:>8}".format(a5 * a5, "x y"), sorted([a5], key=lambda v: -v))
    raise ZeroDivisionError("bc")


def handler9(value=None, tag="done"):
    log("in handler 10", value, tag)
    log((10 + 10 if True else 255 * 1000))
    atexit.register(Equal3(2))
    atexit.register(lambda: log(1000 * 1.5))


def handler11(value=None, tag="two\nlines"):
    log("in handler 12", value, tag)
    w13 = 1
    while w13 > 0:
        w13 -= 1
        w14 = 1
        while w14 > 0:
            w14 -= 1
            log(0.1 + 0.2, ("x y").count("lost") + len("done"), [5, 255, 42])
        atexit.register(lambda: log(1000 < 255 <= 0))
    try:
        log({"k": ("it's").count("")}, "%s and %02d" % (("lost").title(), 3))
        print(3 * 1.5, "%s and %01d" % ("two\nlines" + "bc", 9 ** 31))
    except BaseException as e15:
        log(type(e15).__name__)
    finally:
        sys.stderr.write("100%" + "\n")
        w16 = 1
        while w16 > 0:
            w16 -= 1
            try:
                sys.stdout.write("%s and %01d" % ("two\nlines", 1) + chr(10))
                raise KeyboardInterrupt()
            except (KeyError, LookupError) as e17:
                log(type(e17).__name__, e17.args)


pid18 = os.fork()
if pid18 == 0:
    atexit.register(handler11, tag="it's")
    atexit.register(log, sum([1, max([0, 42])]), 0.1 + 0.2)
    with Manager2("x y"), Manager2("bc") as m20:
        sys.stdout.write("")
        assert len([5, 255, 5]) == None, "lost" + "a"
    raise ZeroDivisionError("{}|{:>6}".format(255, "it's"))
status21 = os.waitpid(pid18, 0)[1]
log(os.WIFEXITED(status21), os.WIFSIGNALED(status21), status21)
try:
    atexit.register(Equal3(1))
    raise Error1(",".join(["100%", "lost"]))
except ZeroDivisionError as e22:
    log(type(e22).__name__, e22.args)
finally:
    l23 = [v for v in [x % 3 for x in range(3) if x != 2] if isinstance(v, int)]
if isinstance(1, str):
    atexit.register(handler9, tag="%s and %01d" % ("lost", 1))
elif False:
    with Manager2("a"):
        atexit.register(fail4, len([0, 3, 10]))
        x25 = log("", [7, 0][100])
else:
    with Manager2("x y"):
        atexit.register(log, 5, ((3 if "" in "a" else 42) if 5 < 0 <= 42 else len([1000, 255])))
        if False:
            atexit.register(lambda: log(None))
            print(len(""))
        elif len("done") >= ("two\nlines").count("it's"):
            try:
                print("%s and %02d" % ("100%"[1:], 5))
                atexit.register(len, "a", 255)
                max([3, 1000]) % len([])
            finally:
                log("done" * 1, "done"[:2], [0, 0])
                n27, t28 = len([42, 0, 1000, 1]), "{}|{:>7}".format(0, "two\nlines")
log(0.1 + 0.2, 1 - len([5, 10]))
sys.stdout.write(str([]))
def f29(a30):
    return len([len(w) for w in "a bb ccc".split()])
t31 = "lost" * 1 + str(1)
with Manager2(t31):
    log(1000 * 1.5, 255, list(reversed([10])))
sys.exit([])
