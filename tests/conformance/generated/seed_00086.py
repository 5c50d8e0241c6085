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
    raise KeyError(2)


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


class Class3(object):
    shared = [0, 1, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class3(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise TypeError(len([42]))


class Class4(object):
    shared = [255, 0, 0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


def f5(a6):
    try:
        try:
            sys.stdout.flush()
            n7, t8 = a6, "%s and %02d" % ("lost", 5)
            json.loads("[1, 2")
        except Exception as e9:
            log(type(e9).__name__)
            log((2, ("bc").title()), "two\nlines", (lambda v, w=2: v + w)(a6))
            return 3 * a6
        atexit.register(abs, "x y", 5)
    except OSError as e10:
        log(str(e10))
    return 5


def f11(a12):
    n13, t14 = len([a12]), "done"
    return len([max([n13, n13]), abs(-3)])


def handler15(value=None, tag="bc"):
    log("in handler 16", value, tag)
    t17 = "x y"
    atexit.register(print, {"k": [0, 1000, 1][True]}, f11(2 * 1000))
    print(f"<{t17!r}>", "{}|{:>8}".format((5 if False else 3), "é"), sep="", end=";")


def handler18(value=None, tag="two\nlines"):
    log("in handler 19", value, tag)
    atexit.unregister(sys.exit)


def handler20(value=None, tag="it's"):
    log("in handler 21", value, tag)
    def fail22(a23):
        raise ValueError
    log(255 - 5 * 10, sorted([2, 255, 1000], key=lambda v: -v))


print(sum([len("x y"), (lambda v, w=1: v + w)(0)]), 1 * 1.5)
log(str(("100%").startswith("b")), "{}|{:>8}".format(("é").count("é"), "lost"), "")
n24 = len(list(range(3, 3, 3)))
print(("{}|{:>4}".format(n24, "lost")).title(), 7, sep="-", end="\n")
log(json.dumps([1000, "bc" + "bc", None, not [n24, n24, 3], {"k": n24}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit._run_exitfuncs()
raise SystemExit(None)
