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


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal2) and self.n == other.n


def f3(a4):
    atexit.register(sys.exit, "é")
    return (a4 if "é" in "two\nlines" else a4) * len([])


def f5(a6):
    return a6


def handler7(value=None, tag="a"):
    log("in handler 8", value, tag)
    for i9 in range(3):
        n10 = i9


def handler11(value=None, tag="lost"):
    log("in handler 12", value, tag)
    if (42 if isinstance(3, str) else 7) <= ("it's").count("100%"):
        for i13 in (5, 42):
            atexit.register(Equal2(3))
            w14 = 1
            while w14 > 0:
                w14 -= 1
                atexit.register(lambda: log({"k": i13 - i13}))
                log("100%"[::-1], len(("done").upper()))
    elif not "bc":
        with Manager1("100%") as m15, Manager1("é"):
            print(1000, 1000, sep=", ", end=";")
    else:
        atexit.unregister(Equal2(3))
    if not "x y":
        try:
            atexit.register(print, {"k": 42 + 3}, [x for x in range(3)])
            with Manager1("a"), Manager1("two\nlines") as m18:
                n19 = 255
            assert (1000 & 2) == None, ("100%").strip()
        except RuntimeError:
            if not [5, 42, 0, 5]:
                atexit.register(handler7, ((1000 if not "bc" else 7), "-".join(["two\nlines", ""])))
        except SystemExit as e20:
            log(type(e20).__name__, e20.args)
            atexit.register(log, "", "%s and %03d" % ("x y", len("it's")))
    print("two\nlines", {"k": sum([2, 2])}, None)


def handler21(value=None, tag="lost"):
    log("in handler 22", value, tag)
    def f23(a24):
        atexit.register(handler7, tag="x y"[-1:])
        return a24
    exit(("done").title())


sys.unraisablehook = unraisable
print(2)
atexit.register(handler7, {"k": (2 if False else 7)})
raise IndexError(f"<{63!s}>")
