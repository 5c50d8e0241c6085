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


class Error1(KeyError):
    def __init__(self, *args):
        KeyError.__init__(self, *args)
        self.extra = 2


class Error2(KeyError):
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
        if self.n == 3:
            raise ValueError("cannot compare")
        return isinstance(other, Equal4) and self.n == other.n


def f5(a6):
    try:
        raise Error1
    except (IndexError, IndexError):
        if 1000 < 1 <= 10:
            log("-".join(["100%", "-".join(["it's", ""])]), {"k": 2})
            try:
                print([3, 1000])
                raise OSError("bc")
            except SystemExit as e7:
                log(type(e7).__name__)
                x8 = zzz + 1
            except BaseException:
                n9, t10 = len([1, a6]), "two\nlines"
                atexit._clear()
                return a6 + 7
            return a6
        return len("two\nlines")
    return a6 - a6 + 3 - a6


def f11(a12):
    return len([len(w) for w in "x,y".split()])


def fail13(a14):
    int("")


def fail15(a16):
    print(15.5)
    [1 // v for v in (2, 0)]


def handler17(value=None, tag="x y"):
    log("in handler 18", value, tag)
    atexit.register(log, (255, "%s and %05d" % ("100%", 255)), 0 * 255 * 2)
    raise Exception(f"<{25}>")


sys.stdout.write(str([255, 5, 255, 5]))
with Manager3("x y") as m19, Manager3("a") as m20:
    atexit.unregister(handler17)
sys.stderr.write("{}|{:>8}".format(5, "two\nlines") + "\n")
x21 = 42 + (len(2))
