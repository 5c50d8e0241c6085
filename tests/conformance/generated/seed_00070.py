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
    raise ValueError(signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)
    atexit.register(log, kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)
    raise KeyError(2)


class Error1(RuntimeError):
    pass


class Error2(IndexError):
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
        return isinstance(other, Equal4) and self.n == other.n


class Class5(object):
    shared = [1, 255]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return "{x}".format(y=1)


def f6(a7):
    return 1000


def fail8(a9):
    o10 = Class5(a9)
    log(o10, o10.add(255))
    a9 % (1 - 1)


def handler11(value=None, tag="x y"):
    log("in handler 12", value, tag)
    raise ArithmeticError(max([7, 5]))


n13, t14 = (42 if not "bc" else 2), f"<{52!r}>"
atexit._run_exitfuncs()
atexit.register(Equal4(3))
sys.stderr.write(t14 + "\n")
atexit.register(fail8, 42)
try:
    pass
except ZeroDivisionError as e15:
    log(type(e15).__name__)
except (IndexError, RuntimeError):
    try:
        if 255 < 5 <= 2:
            sys.stderr.write(t14 + "\n")
            try:
                atexit.unregister(sys.exit)
                t16 = (t14).upper()
                x17 = NUMBER[0]
            except Error1 as e18:
                log(type(e18).__name__)
            except (TypeError, TypeError):
                d19 = {t14: (255 if n13 > n13 else 10)}
                print(n13 > (t14).count("x y"), repr(list(range(2, 8, 3))))
            finally:
                atexit.unregister(handler11)
        else:
            l20 = [v for v in [n13, 1, 1000, 1] if isinstance(v, int)]
        raise
    finally:
        with open("a.txt", "w") as file21:
            file21.write("%r %s" % ([n13, n13], "it's") + "\n")
            n22 = f6(len([1000, n13]))
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
        raise Error2("done")
try:
    log(
        "",
        {t14: n13}["missing"],
    )
except Exception as e23:
    log(str(e23))
    log(type(e23.__context__).__name__)
    not (fail8(max([n13, n13])))
except OSError as e24:
    log(type(e24).__name__, e24.args)
    log(type(e24.__context__).__name__)
atexit.register(lambda: log(1000 < n13 <= 5))
sys.exit(f6(n13))
