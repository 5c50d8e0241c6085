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


class Error1(IndexError):
    pass


class Error2(OSError):
    def __str__(self):
        return "done" + repr(self.args)


class Manager3(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


def f4(a5):
    n6 = (a5 if True else a5) - a5
    return 255


def handler7(value=None, tag="done"):
    log("in handler 8", value, tag)


def handler9(value=None, tag="100%"):
    log("in handler 10", value, tag)
    log("lost" * 0, 2)
    with Manager3("bc") as m11, Manager3("it's"):
        n13 = 42
        atexit.register(handler7, {"k": n13})


def handler14(value=None, tag="x y"):
    log("in handler 15", value, tag)


if "" in "it's":
    atexit.unregister(handler9)
else:
    try:
        atexit.register(sys.exit, "it's")
        raise OSError(("").upper()) from ValueError(f"<{51!s}>")
    finally:
        try:
            if isinstance(0, str):
                atexit.register(abs, "é", 10)
            elif isinstance(3, int):
                print(f4((1000 | 1)), "{}|{:>2}".format(7, "two\nlines"), sep="", end=";")
            raise Error1("bc" + "done") from None
        finally:
            atexit.register(Manager3("lost").__exit__, None, None, None)
            try:
                n16 = f4(1)
                len([n16]) + (zzz)
            except SystemExit as e17:
                log(type(e17).__name__)
                log(0.1 + 0.2)
                x18 = (1000 if int("") else 255)
        if 2 < 10 <= 42:
            t19 = ("two\nlines").upper()
            raise ArithmeticError(t19 * 1) from None
        else:
            log((42 - 42 if (True and isinstance(5, (str, list))) else f4(5)), not [1, 255])
print(10 < 10 <= 255, len([255 * 3, len([2, 2])]))
atexit.register(lambda: log(5))
sys.exit(f4(1000))
