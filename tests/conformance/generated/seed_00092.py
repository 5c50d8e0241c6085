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


class Error1(Exception):
    pass


class Error2(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)
        self.extra = 10


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


class Class5(object):
    shared = [42, 10]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.n / 0


class Class6(object):
    shared = []

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class6(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise ArithmeticError(f"<{29}>")


def f7(a8):
    n9, *l10 = (lambda v, w=6: v + w)(a8), a8, a8
    return sum([42 + a8, a8 * n9])


def fail11(a12):
    raise ValueError("two\nlines" * 1) from None


def handler13(value=None, tag="a"):
    log("in handler 14", value, tag)
    atexit.register(fail11, 3 * 0)
    with Manager3("é"):
        try:
            atexit.register(print, [255, 42, 255, 5], (len("é"), "100%"))
            x16 = str({"é": 1}[None])
        finally:
            with open("b.txt", "a") as file17:
                file17.write("it's"[1:3] + "\n")
            log(os.path.exists("a.txt"), os.path.exists("b.txt"))
            x18 = log(*[int("x1")])
    def fail19(a20):
        (a20 +
            ("%s" % (1, 2)))
    fail11(len([7, 42]))


def handler21(value=None, tag="lost"):
    log("in handler 22", value, tag)
    print(f"<{49}>", len(f"<{19!r}>"), sep=", ", end="\n")
    print(sorted([]), "%s and %02d" % ("{}|{:>8}".format(0, "x y"), max([3, 1000])))
    raise Error2((5 % -4))


def handler23(value=None, tag=""):
    log("in handler 24", value, tag)
    log("%s and %03d" % (str(("").partition("o")), 255 + 1))
    print(42, "two\nlines", sep="-", end=";")
    try:
        print([5, 2, 10][0], (5 // -4) / 4, sep=", ", end=";")
        raise IndexError("{}|{:>2}".format(255, "bc"))
    except ValueError:
        print([42, 3, 10][True], [42, 7][1:], sep="-", end=";")
        print((len([2, 255, 0]) // -4), 5 ** 4)
    except Exception as e25:
        log(type(e25).__name__)
        raise Error1("100%") from e25


t26 = (f"<{58}>").replace(TEXT[1], TEXT)
with open("b.txt", "w") as file27:
    file27.write("{}|{:>8}".format(7, t26) + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
log(json.dumps([f7(2), str((t26).startswith(" ")), None, not t26, {"k": 255}]))
log(json.loads("[1, 2.5, true, null]") == [1, 2.5, True, None])
atexit.register(handler13)
n28 = len([("bc").count(t26), 2])
try:
    log(255)
    [255, "%s" % (1, 2)]
except IndexError as e29:
    log(type(e29).__name__, e29.args)
    open("missing.txt")
except LookupError:
    atexit.register(log, [x for x in [] if x % 2 == 0], (n28 // 7))
else:
    print(n28, not t26)
    log("x y", n28 % 0)
atexit.register(log, f"<{n28!r}>", (n28 // 7))
x30 = [
    n28,
    dict([1]),
]
