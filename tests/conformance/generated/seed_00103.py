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


class Equal1(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal1) and self.n == other.n


def f2(a3):
    return (2 & 2)


def fail4(a5):
    log("" in "lost", ("{:>7}{:<3}{:^5}".format(2, "a", "b")).upper(), "{0}{0!r}".format(""))
    [a5, NUMBER[0]]


def fail6(a7):
    for i8 in (a7, 2):
        if 1000 < i8 <= 0:
            atexit.register(Equal1(3))
            try:
                len([a7, 10]) + (dict([1]))
            except Exception as e9:
                log(str(e9))
                break
        try:
            n10, *l11 = 1, a7, i8
            try:
                n12, *l13 = f2(2), 2, i8
                log("{}|{:>1}".format(n12, "é"), f2(n12))
                raise ArithmeticError((i8 // 7))
            except Exception as e14:
                log(type(e14).__name__, e14.args)
                return 1
            except Exception as e15:
                log(str(e15))
                log(True, 7, f"<{a7}>")
            except:
                t16 = ("{}|{:>7}".format(42, "bc")).replace(TEXT[1], TEXT)
                continue
            raise ValueError
        finally:
            atexit.register(log, [x + 1 for x in range(4) if x % 2 == 0], True)
        return (a7 // 10)
    raise ArithmeticError("it's")


def handler17(value=None, tag="x y"):
    log("in handler 18", value, tag)
    sys.stdout.write("{}|{:>6}".format(0, "it's") + chr(10))
    atexit.unregister(Equal1(1))


def handler19(value=None, tag="a"):
    log("in handler 20", value, tag)
    t21 = "bc"
    gone22 = 1000
    del gone22
    raise OSError(f"<{t21!s}>")


def handler23(value=None, tag="100%"):
    log("in handler 24", value, tag)
    n25, *l26 = f2(7), 0, 10
    l26.append(f2(n25))
    sys.stderr.write("%s and %03d" % ("two\nlines", 255) + "\n")


atexit.register(log, (f2(1) % 10), "x y")
log("{}|{:>3}".format(f2(5), "two\nlines"))
log(json.dumps([5, f"<{90!s}>", None, "done" in "", {"k": 1000}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit._run_exitfuncs()
