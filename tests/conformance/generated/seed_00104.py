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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def handler3(value=None, tag="é"):
    log("in handler 4", value, tag)
    n5 = len([x + 1 for x in [7, 255] if x % 2 == 0])
    t6 = repr([10, n5, n5, n5])
    os._exit(3)


def handler7(value=None, tag="it's"):
    log("in handler 8", value, tag)
    raise ArithmeticError(",".join(["two\nlines", ""]))


def handler9(value=None, tag=""):
    log("in handler 10", value, tag)
    try:
        raise KeyboardInterrupt()
    except Exception as e11:
        log(type(e11).__name__)
    except:
        print(len("-".join(["é", "done"])), repr(3))
    finally:
        log({"k": 7 - 3}, (1, "two\nlines"), (("x y").upper()).replace(TEXT[1], TEXT))
        n12, t13 = ("a").count("done"), "{}|{:>4}".format(10, "it's")
    atexit.unregister(handler7)
    sys.stdout.flush()
    raise ZeroDivisionError("a") from None


with Manager1("bc") as m14, Manager1("x y"):
    atexit.register(handler3, tag=f"<{78!s}>")
    atexit.unregister(Equal2(3))
print(max([255, 42]), "done")
print([1000, 2, 0, 7])
if 1000 < 2 <= 1000:
    atexit.unregister(print)
    l16 = [v for v in [1, 42] if isinstance(v, int)]
try:
    raise LookupError("%s and %02d" % ("lost", 42)) from None
except Exception as e17:
    log(str(e17))
    raise KeyError(len([])) from e17
l18 = [v for v in [0, 255, 255, 10] if isinstance(v, int)]
sys.exit([])
