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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ArithmeticError):
    pass


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


def handler4(value=None, tag="a"):
    log("in handler 5", value, tag)
    atexit.register(print, "two\nlines", "lost")
    atexit.unregister(Equal3(1))
    n6 = (3 % 3) + 42 * 2
    log(
        "a",
        zzz(1),
    )


def handler7(value=None, tag="done"):
    log("in handler 8", value, tag)
    raise RuntimeError("%s and %04d" % ("é", 0))
    os.kill(os.getpid(), signal.SIGINT)


def handler9(value=None, tag="a"):
    log("in handler 10", value, tag)
    t11 = "{:>1}{:<3}{:^5}".format(6, "a", "b")
    n12 = 1000 - 10 * len("lost")
    w13 = 2
    while w13 > 0:
        w13 -= 1
        w14 = 2
        while w14 > 0:
            w14 -= 1
            try:
                log(json.dumps([10 * 255, "it's" * 0, None, not [n12], {"k": n12}]))
                log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
                print(t11, "lost")
            except Exception:
                print(None, n12 * 1.5, sep="", end="\n")
                atexit.unregister(print)
                break
            else:
                print({"k": n12}, isinstance(0, int), sep="", end=";")
        atexit.register(lambda: log(((n12 & 6), ", ".join(["a", t11]))))
    os._exit(3)


atexit.register(log, ("{}|{:>2}".format(5, "100%")).count("done"), "%5.2f|%-6s|" % (5.25, "two\nlines"))
print((5 - 1000, ("two\nlines").strip()), len([x % 3 for x in range(3) if x != 2]), (lambda v, w=8: v + w)(7))
sys.stdout.write(f"<{98}>" + chr(10))
