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


class Error1(OSError):
    def __init__(self, *args):
        OSError.__init__(self, *args)
        self.extra = 5


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    a5 * a5 % 0


def handler6(value=None, tag="a"):
    log("in handler 7", value, tag)
    try:
        log("lost")
        x8 = 7 * 0 + "done"
    except Error1:
        if False:
            atexit._clear()
            if (isinstance(0, int) or True):
                atexit.unregister(sys.exit)
        elif True:
            w9 = 3
            while w9 > 0:
                w9 -= 1
                print(42 * 1.5, None, isinstance(0, (str, list)))
                break
        else:
            atexit.register(print, 1, 255 - 2 + 3)
    except Exception as e10:
        log(str(e10))
        raise Error1(("lost").count("")) from e10
    else:
        for i11 in (2, 1000):
            try:
                atexit.register(lambda: log("two\nlines"))
                log(i11)
                assert 1 == None, f"<{i11!s}>"
            except SystemExit:
                l12 = [v for v in [x % 3 for x in [2, 255, 255, i11] if x % 2 == 0] if isinstance(v, int)]
                atexit.register(print, "it's"[1:3], {"k": i11})
                len(l12) + (NUMBER[5](2))
            except OSError as e13:
                log(type(e13).__name__, e13.args)
                break
            else:
                atexit.unregister(Equal3(1))
    l14 = [v for v in [3, 1000] if isinstance(v, int)]
    try:
        sys.stdout.write("%s and %01d" % ("lost", 42))
        raise Error1(repr([10, 7, 1000, 7]))
    except SystemExit as e15:
        log(type(e15).__name__)
    finally:
        log((42, "lost"), ("{}|{:>6}".format(3, "a")).upper())
    raise ZeroDivisionError("{}|{:>7}".format(255, "it's"))


def handler16(value=None, tag="bc"):
    log("in handler 17", value, tag)


try:
    raise Error1("done") from RuntimeError()
except (OSError, ArithmeticError):
    n18 = len([len([5, 255]), 0])
    atexit.register(Equal3(3))
    raise IndexError("%s and %05d" % ("x y", n18))
sys.stdout.flush()
def fail19(a20):
    raise SystemExit(a20 - a20)
raise OSError() from None
