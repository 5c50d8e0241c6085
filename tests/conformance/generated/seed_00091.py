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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    def __init__(self, *args):
        IndexError.__init__(self, *args)
        self.extra = 42


class Error2(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 7


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    l6 = [v for v in [a5, 3, a5][:2] if isinstance(v, int)]
    raise Error2("done")


def handler7(value=None, tag="it's"):
    log("in handler 8", value, tag)
    atexit.register(Equal3(2))
    for i9 in (10, 3):
        try:
            if i9 < i9 <= 1000:
                sys.stderr.write(("").title() + "\n")
                print([1000, 10], sum([i9, 10]) / 4, ("x y").upper() + ",".join(["", ""]))
                continue
            if not "lost":
                atexit.register(log, "lost"[1:], 0.1 + 0.2)
            elif 1 <= i9 * 1:
                atexit.register(fail4, len([i9, i9]))
        except Exception:
            try:
                atexit.register(lambda: log({"k": i9}))
                atexit.register(Equal3(2))
            except Error1 as e10:
                log(type(e10).__name__)
                log("x y", dict([1]))
            except Error1 as e11:
                log(type(e11).__name__, e11.args)
        except SystemExit as e12:
            log(type(e12).__name__, e12.args)
            print(i9 * 5 + i9, max([i9 * 7, i9]), i9)
        else:
            try:
                d13 = {"x y": ("100%").count("100%")}
                atexit.register(lambda: log("{}|{:>1}".format(i9 * 255, "100%")))
                raise ValueError("x y" + "two\nlines")
            except SystemExit as e14:
                log(str(e14))
                log({"k": i9 + 42}, "it's", len([10, (i9 if False else 3)]))
            except Exception as e15:
                log(type(e15).__name__)
                log(1)
                break
            else:
                sys.stdout.write("%s and %05d" % ("100%", 0))
            finally:
                atexit.register(lambda: log(0.1 + 0.2))
    raise ArithmeticError()


def handler16(value=None, tag="two\nlines"):
    log("in handler 17", value, tag)
    raise ZeroDivisionError("%s and %05d" % ("two\nlines", 10))


n18 = len("x y")
print(len("" * 3))
atexit.register(fail4, ("done").count(""))
sys.stdout.write("{}|{:>2}".format(n18, "a"))
atexit.register(sys.exit, 1)
x19 = NUMBER(1)
