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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return None


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [3, 3]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class4(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.shared[self.n + 99]


def f5(a6):
    return len("" + "a")


def handler7(value=None, tag="bc"):
    log("in handler 8", value, tag)
    n9 = sum([10 + 0, 0 + 7])
    [1][9]


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)
    o12 = Class4(("lost").count("a"))
    log(o12, o12.add(0))
    try:
        atexit.register(log, [x * 2 for x in range(5)], str(("lost").partition("o")))
        sys.exit(2 * 2)
    except SystemExit as e13:
        log(type(e13).__name__, e13.args)
        log(f5(len("100%")), sorted([7, 42, 7], reverse=True))
    print((f5(1) // 10), [3], sep="", end=";")
    str(dict([1]))


atexit.register(handler7, "é")
sys.stdout.flush()
pid14 = os.fork()
if pid14 == 0:
    w15 = 3
    while w15 > 0:
        w15 -= 1
        try:
            n16, *l17 = 1000, 1, 7
            log(
                "lost",
                {"": n16}[0],
            )
        finally:
            n18 = f5(3) - 2
            sys.stdout.flush()
    atexit.register(handler10, tag="100%")
    sys.stdout.flush()
    os._exit(0)
status19 = os.waitpid(pid14, 0)[1]
log(os.WIFEXITED(status19), os.WIFSIGNALED(status19), status19)
sys.stderr.write("%r %s" % ([10, 2], "done") + "\n")
