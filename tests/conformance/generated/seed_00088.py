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


class Error1(KeyError):
    pass


class Error2(KeyError):
    pass


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal4(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    n7, t8 = a6, "{:,}".format(a6)
    return a6 - 10 - a6


def f9(a10):
    return (abs(-3) if False else 3)


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    try:
        log(
            "é",
            f5(10) % len([]),
        )
    except Exception:
        atexit.register(int, "done", 3)
    finally:
        with Manager3("lost") as m13, Manager3("a") as m14:
            try:
                pass
            except Exception:
                n15 = 1000
                log(n15, (0 - n15, "{}|{:>6}".format(n15, "lost")), n15 - n15 / 4)
    sys.stderr.write(f"<{21}>" + "\n")
    t16 = "%s and %04d" % (",".join(["x y", "a"]), sum([7, 0]))


atexit.register(Manager3("two\nlines").__exit__, None, None, None)
t17 = f"<{58!s}>"
w18 = 2
while w18 > 0:
    w18 -= 1
    try:
        x19 = f5(5) % len([])
    finally:
        for i20 in range(3):
            atexit.register(lambda: log((1000, t17 * 1)))
    if 3 < 10 <= 1000:
        atexit.register(print, list(range(1, 8, 1)), t17)
    elif isinstance(1000, (str, list)):
        atexit.register(handler11)
    else:
        w21 = 2
        while w21 > 0:
            w21 -= 1
            for i22 in range(3):
                atexit.register(log, None, t17)
                sys.stdout.write("%s and %05d" % ("x y", 7))
                continue
            n23, *l24 = 1000 + 7, 0, 0
            raise LookupError((lambda v, w=4: v + w)(n23)) from LookupError()
        break
raise ValueError(len([3, 255]))
