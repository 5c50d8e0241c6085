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


class Error1(KeyError):
    pass


class Error2(ZeroDivisionError):
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
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    raise Error2("a" * 1) from None


def fail7(a8):
    t9 = f"<{a8!s}>"
    raise IndexError("done") from ValueError


def handler10(value=None, tag="lost"):
    log("in handler 11", value, tag)
    with Manager3("done"):
        try:
            fail7(255)
        except Exception:
            log((", ".join(["bc", "lost"])).replace(TEXT[1], TEXT), (7 if 1000 == 10 else 3) * max([0, 42]), None)
    sys.stderr.write("{}|{:>6}".format(5, "lost") + "\n")
    atexit.register(abs, "lost", 255)
    NUMBER[5](2)


log(f"<{78}>", "{}|{:>5}".format(len([42, 2]), "it's"), len(f"<{42!s}>"))
print(5 * 1.5, "lost", (len([]) if len([255, 7, 5]) >= 1 else 255 + 255))
n13 = ("it's" * 2).count("é")
atexit.register(print, [-x for x in range(3) if x > 1], list(range(1, 8, 1)))
raise RuntimeError(7 - 10)
