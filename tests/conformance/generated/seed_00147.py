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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(LookupError):
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


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def f4(a5):
    return len(",".join(["two\nlines", ""]))


def f6(a7):
    return a7


def handler8(value=None, tag="é"):
    log("in handler 9", value, tag)
    atexit.register(int, "x y", 0)
    sys.stdout.write("" + chr(10))
    with Manager2("é"):
        n11, t12 = f4(7), "%s and %03d" % ("two\nlines", 42)
        atexit.register(print, "lost" in t12, n11)
    x13 = 7 / 0


def handler14(value=None, tag="a"):
    log("in handler 15", value, tag)
    sys.exit(5 ** 39)


def handler16(value=None, tag="100%"):
    log("in handler 17", value, tag)


try:
    log("a", f6())
except Exception as e18:
    log(type(e18).__name__)
    x19 = [42, "it's".missing()]
except Exception:
    try:
        assert max([0, 1]) == None
    except Exception as e20:
        log(type(e20).__name__)
        t21 = "lost"[::-1]
    raise KeyError("é")
finally:
    try:
        atexit.unregister(handler14)
        print(3 * 1.5, [len(w) for w in "x,y".split()], {"k": len([1000, 2])})
        (lambda v: v.bb)(3)
    except Exception as e22:
        log(type(e22).__name__)
        d23 = {"bc": f6(5)}
        log("100%", [1 // v for v in (3, 0)])
    atexit.register(log, {"k": 4 ** 15}, f4(5 * 2))
print("two\nlines" + "a" + "%s and %05d" % ("a", 5), 42 * 1 / 4, sep="", end="\n")
for i24 in (42, 10):
    atexit.register(handler8, "{}|{:>8}".format(i24, "a"))
str(int(""))
