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
    raise KeyError(2)


class Error1(OSError):
    def __init__(self, *args):
        OSError.__init__(self, *args)
        self.extra = 5


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


def f3(a4):
    n5 = a4 * 5 + 5 + a4
    return a4


def handler6(value=None, tag="done"):
    log("in handler 7", value, tag)
    try:
        atexit._clear()
        (2 if {"x y": 42}[0] else 0)
    finally:
        w8 = 2
        while w8 > 0:
            w8 -= 1
            for i9 in [1, 2]:
                log(27.5)
            else:
                log([3, 5, 7, 0], "%s and %03d" % ("é", 1))
                continue
            atexit.register(lambda: log("{}|{:>4}".format(10 * 1, "")))
        try:
            print(("é" * 1).count("a"), "{}|{:>1}".format(f3(255), ""))
            try:
                n10 = 2
                x11 = log("done", len([n10, n10, 0]) / 0)
            except BaseException as e12:
                log(str(e12))
                raise ValueError("a"[-1:]) from e12
            except ValueError as e13:
                log(str(e13))
            else:
                print({"k": 5})
            raise Error1(("lost").title())
        except RuntimeError as e14:
            log(type(e14).__name__)
        except SystemExit:
            try:
                pass
            except Exception:
                log(2 * 1.5, max([2 - 255, 1000 - 1000]), str(len("lost")))
                print(5, (2, "{}|{:>7}".format(255, "x y")))
        finally:
            atexit.register(print, {"k": 1 * 5}, True)
            if isinstance(42, int):
                sys.stdout.flush()
                log("{}|{:>2}".format((1000 if True else 10), "x y"))
            else:
                print("{}|{:>8}".format(2, "two\nlines"), "é")
                x15 = log(
                    "two\nlines",
                    missing_name,
                )
    log(atexit.unregister(1))
    if "é" in "a":
        atexit.register(print, 7, ("bc").upper())
        for i16 in (10, 5):
            n17, t18 = 0 - 1000, ",".join(["x y", ""])
    elif "é" in "a":
        for i19 in range(3):
            if False:
                print([5, i19, 2, i19], "%s and %05d" % ("-".join(["it's", ""]), 255), isinstance(i19, str))
                print({"k": ("100%").count("é")})
                break
            elif not "lost":
                sys.stdout.flush()
    log(
        "",
        f3(),
    )


def handler20(value=None, tag=""):
    log("in handler 21", value, tag)
    atexit.register(print, (3 if not [42, 5, 7] else 1) != f3(0), repr((42 if 1000 < 1000 <= 2 else 1000)))


atexit.register(handler6, tag="x y"[::-1])
sys.stdout.write("lost" + "two\nlines")
sys.stdout.write("bc"[1:])
log(42 + 7 / 4)
l22 = [v for v in [10, 1000, 2, 1] if isinstance(v, int)]
sys.exit(f"<{l22!r}>")
