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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(IndexError):
    def __init__(self, *args):
        IndexError.__init__(self, *args)
        self.extra = 5


def f2(a3):
    return 7


def f4(a5):
    return a5


def fail6(a7):
    log(f"<{a7!s}>", {"k": 5}, (a7 if a7 < a7 <= a7 else a7))
    raise ZeroDivisionError("100%", a7)


def fail8(a9):
    str(fail6(a9))


def handler10(value=None, tag="x y"):
    log("in handler 11", value, tag)
    atexit.register(lambda: log(""))
    atexit._clear()
    n12, t13 = ("bc").count("é"), "100%"[1:]
    x14 = fail6((3 if n12 < 255 <= 255 else 1))


def handler15(value=None, tag="x y"):
    log("in handler 16", value, tag)
    n17 = (3 if 1000 < 1000 <= 7 else 1) + 1 * 7


def handler18(value=None, tag="a"):
    log("in handler 19", value, tag)
    print(5 * 1.5, sum([42, 0]) == 255 + 7, "{}|{:>5}".format(2, "x y"))
    print({"k": 5}, "done" * 1, not "done")
    try:
        t20 = str(len("two\nlines"))
        d21 = {t20: 1000}
        [2, len("bc") // (1 - 1)]
    except Error1 as e22:
        log(type(e22).__name__, e22.args)
        log(type(e22.__context__).__name__)
    finally:
        n23 = 3 - 7 + 1000
        x24 = log("done", fail8(1))


log(", ".join(["a" + "lost", "{}|{:>4}".format(1000, "two\nlines")]), str([255, 1000]))
t25 = "é"
log(25.5, "lost" * 2, f"<{t25!r}>" + t25)
sys.unraisablehook = unraisable
d26 = {t25: 3 + 1000}
l27 = [v for v in [len(w) for w in "x,y".split()] if isinstance(v, int)]
log("{}|{:>5}".format(len(t25), t25))
raise Error1(f"<{t25!s}>")
