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


log(f2(5) - 2 - 5, "two\nlines"[1:3], 5 != 255 * 42)
atexit.register(print, list(reversed([1000, 255, 7])), "lost"[:2] + "{}|{:>2}".format(1, "it's"))
for i24 in (10, 42):
    if i24 == i24:
        print(("x y").title() + "%s and %03d" % ("", 1000), "lost" in "lost")
        for i25 in range(1):
            l26 = [v for v in sorted([i24], key=lambda v: -v) if isinstance(v, int)]
    atexit.register(log, sorted([10], reverse=True), f4(i24) + 2)
pid27 = os.fork()
if pid27 == 0:
    print({"k": ("").count("two\nlines")}, (42 * 10, "%s and %04d" % ("", 255)), sep="-", end="\n")
    os._exit(0)
status28 = os.waitpid(pid27, 0)[1]
log(os.WIFEXITED(status28), os.WIFSIGNALED(status28), status28)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
atexit.register(handler15, tag="a")
raise Error1()
