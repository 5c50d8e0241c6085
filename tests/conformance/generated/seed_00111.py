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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(RuntimeError):
    pass


class Class2(object):
    shared = [3, 3, 2]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class2(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def fail3(a4):
    n5 = ((42 // 7) if not "100%" else int("42"))
    raise IndexError("{0}{0!r}".format("100%")) from KeyError("", a4)


def fail6(a7):
    raise RuntimeError("two\nlines", 5) from Exception(0)


def handler8(value=None, tag="é"):
    log("in handler 9", value, tag)


def handler10(value=None, tag="lost"):
    log("in handler 11", value, tag)
    atexit.unregister(sys.exit)
    if True:
        if isinstance(255, (str, list)):
            atexit.register(print, {"k": 1 + 42}, "%s and %03d" % (repr(255), [2, 5, 3][1]))
        atexit.register(handler8, tag="x y")
    sys.stdout.write("%s and %04d" % ("a", 42))


atexit._run_exitfuncs()
if 5 < 0 <= 255:
    process12 = multiprocessing.get_context("fork").Process(target=handler10, args=(1000,))
    process12.start()
    process12.join()
    log(process12.exitcode)
    atexit.register(lambda: log("%r %s" % ([2, 10, 2], "it's")))
else:
    atexit.register(handler10, (255 if 2 < 255 <= 10 else int("42")))
sys.stdout.write("lost" + "two\nlines")
t13 = (repr(("a", 255))).title()
atexit.register(lambda: log([x + 1 for x in range(1) if x % 2 == 0]))
sys.unraisablehook = unraisable
atexit.register(log, len("a") * (1 if 10 > 5 else 42), ("a" + t13).count(t13))
def fail14(a15):
    class Local16(object):
        field = len([])
    raise Error1("done" + "two\nlines")
raise Error1()
