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
    sys.exit(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(KeyError):
    pass


class Error2(ArithmeticError):
    def __init__(self, *args):
        ArithmeticError.__init__(self, *args)
        self.extra = 7


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


def f5(a6):
    if isinstance(a6, str):
        atexit.register(lambda: log(None))
        for i7 in (a6, a6):
            atexit.register(sys.exit, "it's")
            atexit.unregister(Equal4(1))
    else:
        sys.stdout.write("bc" + chr(10))
    return a6


def f8(a9):
    return f5(sum([1, a9]))


def fail10(a11):
    if isinstance(a11, str):
        t12 = f"<{a11!s}>"
        if t12 in t12:
            print({"k": a11 + 10}, 0.1 + 0.2, [a11, a11, 7, 42])
            print({"k": a11}, len([]) < len([a11, a11, 5]), ("a" in t12 and False))
            return a11
        else:
            atexit.register(lambda: log([len(w) for w in "x,y".split()]))
            x13 = zzz + 1
    log("two\nlines", NUMBER[0])


def handler14(value=None, tag="x y"):
    log("in handler 15", value, tag)
    try:
        raise ValueError("%s and %04d" % ("lost", 2))
    except Exception as e16:
        log(type(e16).__name__)
        log(type(e16.__context__).__name__)
        raise RuntimeError(("two\nlines").count("bc")) from e16
    else:
        try:
            log("it's", ("x y").count("two\nlines") % len([]))
        except Error2 as e17:
            log(str(e17))
            raise Error1()
    log(atexit.unregister(42))
    n18 = len([0, 5, 5, 3])
    raise IndexError(n18)


def handler19(value=None, tag="bc"):
    log("in handler 20", value, tag)
    atexit.unregister(print)


try:
    sys.exit(f5(1000))
except SystemExit:
    t21 = "bc"[:2] + ", ".join(["it's", "it's"])
    atexit.register(print, t21, f5(1) <= 1000)
except BaseException as e22:
    log(str(e22))
with Manager3("done") as m23, Manager3("a"):
    sys.excepthook = hook
    with Manager3("two\nlines") as m25, Manager3("é") as m26:
        atexit.register(lambda: log([1, 3, 7, 1]))
        try:
            pass
        except SystemExit as e27:
            log(type(e27).__name__, e27.args)
            print(None, sorted([255, 5], key=lambda v: -v), {"k": f5(0)})
        fail10((1000 if not "é" else 1000))
t28 = "{}|{:>3}".format((1 if "" in "lost" else 2), "bc")
if t28 in t28:
    atexit.register(handler14, [len(w) for w in "x,y".split()])
    atexit.register(handler19, ", ".join([t28, "%s and %01d" % ("", 42)]))
    raise Error2(t28, 255)
elif not [0]:
    t29 = t28
    x30 = log(
        t29,
        NUMBER(),
    )
print(len(t28), len([(t28).count("a"), ("é").count("")]), [42, 7][::2])
print(len("%s and %05d" % ("lost", 10)), 255, sep="", end=";")
