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


class Error1(TypeError):
    pass


class Error2(ArithmeticError):
    def __init__(self, *args):
        ArithmeticError.__init__(self, *args)
        self.extra = 1000


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
        return isinstance(other, Equal4) and self.n == other.n


def fail5(a6):
    assert len([a6, 0]) == None


def handler7(value=None, tag=""):
    log("in handler 8", value, tag)
    sys.stdout.write(("done").zfill(5))
    sys.stderr.write("{}|{:>4}".format(10, "done") + "\n")
    raise Error2
    os.kill(os.getpid(), signal.SIGTERM)


def handler9(value=None, tag="two\nlines"):
    log("in handler 10", value, tag)
    n11, *l12 = 2 + 2, 7, 1000
    if [42, n11, 0][0] != n11:
        print("{}|{:>4}".format(len([n11, 1, 0, n11]), "é"), ("{:,}".format(n11)).title(), None)
    else:
        l13 = [v for v in list(range(0, 6, 3)) if isinstance(v, int)]
    def fail14(a15):
        if n11 - a15 == 7:
            atexit.unregister(handler7)
        else:
            sys.stderr.write("{}|{:>7}".format(n11, "lost") + "\n")
        sorted([int(""), 1], key=lambda v: v)


def handler16(value=None, tag="two\nlines"):
    log("in handler 17", value, tag)
    atexit.register(handler9, isinstance(2, int))
    atexit.register(handler9)
    if not [2, 0]:
        sys.stdout.write(f"<{42}>")
        for i18 in [1, 2]:
            sys.stdout.write("{}|{:>4}".format(42, "100%"))
            atexit.register(lambda: log((sum([5, i18]) // 10)))


log(1)
log(7 * 7 - [2, 1000, 42][0], f"<{32!s}>")
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
n19, *l20 = 3, 1000, 3
