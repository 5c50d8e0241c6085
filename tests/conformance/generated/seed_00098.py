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


class Error1(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 3


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return True


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n, 1 // (self.n - 2))

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal3) and self.n == other.n


def fail4(a5):
    255 + (len([a5, a5, 7, 7]) % len([]))


def handler6(value=None, tag="it's"):
    log("in handler 7", value, tag)
    [42, zzz + 1]


print(None, (len("two\nlines"), "é"), sep="", end=";")
sys.stdout.write(("x y").title() + chr(10))
atexit._run_exitfuncs()
atexit.register(handler6, {"k": (10 if 2 <= 10 else 1000)})
try:
    (10 if len([]) // 0 else 7)
except Error1 as e8:
    log(type(e8).__name__)
    if False:
        d9 = {"x y": 1}
        print("{}|{:>6}".format((0 if False else 10), "a"))
    elif 1 < 0 <= 3:
        for i10 in [1, 2]:
            print("x y")
        else:
            t11 = "-".join(["{}|{:>7}".format(2, "two\nlines"), f"<{92!s}>"])
    else:
        sys.stdout.write(("é").strip())
except Exception:
    try:
        t12 = f"<{80}>" + "é"[:2]
        n13 = (str(2)).count(t12)
        raise OSError(("a").title())
    except SystemExit as e14:
        log(type(e14).__name__, e14.args)
        raise Error1("%s and %05d" % ("a", 3)) from e14
    except Error1 as e15:
        log(str(e15))
        raise ValueError("bc") from e15
    finally:
        print((("two\nlines").upper()).count("lost"), 2 - 255 - 10 * 1)
        log(3)
finally:
    print([255, 1000])
print(1 * 1.5, "%s and %01d" % ("%s and %02d" % ("a", 5), (2 & 4)), sep="-", end="\n")
