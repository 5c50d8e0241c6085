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
    raise KeyError(2)


class Error1(TypeError):
    def __str__(self):
        return "done" + repr(self.args)


class Error2(Error1):
    def __init__(self, *args):
        Error1.__init__(self, *args)
        self.extra = 255


def f3(a4):
    sys.stdout.write(f"<{a4!r}>")
    return (3 // 10)


def fail5(a6):
    x7 = sorted([1, TEXT])


def fail8(a9):
    raise Error1(str(a9))


def handler10(value=None, tag="it's"):
    log("in handler 11", value, tag)
    atexit.register(log, f3(255), [1000, 0, 5, 5])
    t12 = f"<{73!s}>"
    atexit.register(print, f3((1000 // 10)), len("") - 10)


def handler13(value=None, tag="é"):
    log("in handler 14", value, tag)
    assert f3(5) == None


try:
    raise Error1("lost", 7)
except Error1 as e15:
    log(type(e15).__name__, e15.args)
    atexit.register(log, "%s and %05d" % ("bc", len("two\nlines")), {"k": f3(1)})
except Exception as e16:
    log(type(e16).__name__)
else:
    atexit.register(log, "{}|{:>6}".format((1000 if False else 5), ""), [2, 5, 1][1])
    assert 0 == None, f"<{17}>"
print(((10 // 7), "%r %s" % ([10, 3, 10, 10], "a")), (("bc").ljust(1)).replace(TEXT[1], TEXT), ("x y").title())
d17 = {"two\nlines": 2 * 2}
atexit.register(log, ("done").upper(), True)
atexit.register(log, *TEXT)
print("x y"[:2], [1, 1, 42][0])
os._exit(4)
