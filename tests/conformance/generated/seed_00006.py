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


def f2(a3):
    try:
        atexit.register(lambda: log((255 if False else 0) * (a3 if a3 < a3 <= 10 else 1000)))
    finally:
        if True:
            atexit.unregister(log)
        sys.stdout.write("%s and %01d" % ("bc", 255) + chr(10))
        raise SystemExit(None)
    return ("").count("two\nlines") - 42


def f4(a5):
    return f2(1) - a5


def fail6(a7):
    raise RuntimeError("a", a7) from ValueError


def handler8(value=None, tag="100%"):
    log("in handler 9", value, tag)
    log([(x, x * x) for x in range(2) if x != 2], 10 - 10, 10)
    w10 = 2
    while w10 > 0:
        w10 -= 1
        print((len([5, 42]) if (5 ^ 5) > f2(1000) else 0 * 1000), repr(("").count("bc")), sep="-", end=";")
        with Manager1("done"), Manager1(""):
            log(len("%s and %01d" % ("done", 2)), list(reversed([])))
    print("{}|{:>8}".format(len([3, 1000, 10]), "a"), f2(f2(0)))


def handler13(value=None, tag="100%"):
    log("in handler 14", value, tag)
    atexit.register(lambda: log((10, "bc")))
    os.kill(os.getpid(), signal.SIGINT)


def handler15(value=None, tag="two\nlines"):
    log("in handler 16", value, tag)
    t17 = ", ".join(["lost"[::-1], ", ".join(["100%", "it's"])])
    if (3 if 0 >= 5 else 0) < 0:
        if (1 if "100%" in "" else 10) == 255 + 255:
            with Manager1(""), Manager1(t17) as m19:
                atexit.register(fail6, len([3, 1]))
            if "done" in "it's":
                atexit.register(handler13, (len([3, 255, 255]), f"<{t17}>"))
                print([1, 1, 1000, 1][-2:])
            else:
                t20 = ("{}|{:>6}".format(10, t17)).upper()
            raise ValueError
        else:
            l21 = [v for v in [x % 3 for x in range(2)] if isinstance(v, int)]
    else:
        n22 = len([1000, 10])
    raise LookupError(3 - 5)


def fail23(a24):
    log(a24)
    assert (a24 if isinstance(a24, (str, list)) else 1) == None
atexit.register(print, ("x y").strip(), list(range(1, 7, 3)))
atexit.register(log, (1000 + 3, "é" * 0), ("%s and %04d" % ("a", 5)).strip())
