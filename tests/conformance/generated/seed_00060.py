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
    atexit.register(log, kind.__name__)


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


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    return (3 if (False or False) else 3)


def f5(a6):
    return len(",".join(["bc", "100%"]))


def fail7(a8):
    sys.exit(a8)


def handler9(value=None, tag="bc"):
    log("in handler 10", value, tag)
    l11 = [v for v in list(reversed([1, 1000])) if isinstance(v, int)]


atexit.register(print, None, ("-".join(["a", "a"])).count("100%"))
try:
    if 3 < 5 <= 42:
        log((42, "{}|{:>3}".format(2, "")), [42, 255])
        log("bc", len([255, 1, 1000, 5]), [])
    atexit.register(log, [10, 1, 7], [][1:])
finally:
    for i12 in [1, 2]:
        for i13 in [1, 2]:
            if i13 < 0 <= 1:
                pass
                l14 = [v for v in sorted([i12, 1000], reverse=True) if isinstance(v, int)]
                continue
            else:
                l15 = [v for v in [x + 1 for x in [i13, i12, i13]] if isinstance(v, int)]
            d16 = {"bc": i13 - 10}
            continue
sys.unraisablehook = unraisable
print([x for x in range(4) if x != 2], sorted([7, 42, 255, 42], reverse=True), 1 + 42 - len("two\nlines"))
atexit.unregister(handler9)
atexit.register(Equal2(2))
sys.exit(None)
