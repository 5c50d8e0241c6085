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


class Manager1(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return kind is ValueError


class Equal2(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal2) and self.n == other.n


def fail3(a4):
    n5, *l6 = 10 - 5, a4, 7
    raise OSError("é", 10)


def fail7(a8):
    try:
        with Manager1("done"):
            gone10 = 1
            del gone10
            gone10
            return 10
        try:
            atexit.unregister(Equal2(1))
        except (OSError, OSError) as e11:
            log(type(e11).__name__)
            return len([7, a8, a8])
        except Exception as e12:
            log(type(e12).__name__)
            return a8
        finally:
            n13 = 255 - a8 - 2
            atexit.register(Equal2(1))
        sorted([dict([1]), 1], key=lambda v: v)
    finally:
        with open("a.txt", "a") as file14:
            file14.write("100%" + "\n")
        log(os.path.exists("a.txt"), os.path.exists("b.txt"))
    raise TypeError("%s and %05d" % ("two\nlines", a8))


def handler15(value=None, tag="bc"):
    log("in handler 16", value, tag)


if False:
    atexit.register(log, len(list(range(3, 9, 2))), None)
sys.stdout.flush()
pid17 = os.fork()
if pid17 == 0:
    with Manager1("lost") as m18:
        log((1000 ^ 8) / 4, 7, {"k": (42 if True else 1000)})
        try:
            log((255 + 5 // -4), None)
            raise OSError(", ".join(["100%", "lost"]))
        finally:
            n19 = 1000
            try:
                n20 = n19
                json.loads("[1, 2")
            except LookupError as e21:
                log(type(e21).__name__, e21.args)
    w22 = 1
    while w22 > 0:
        w22 -= 1
        t23 = "a"
    raise TypeError(1)
status24 = os.waitpid(pid17, 0)[1]
log(os.WIFEXITED(status24), os.WIFSIGNALED(status24), status24)
try:
    for i25 in range(0):
        try:
            with Manager1("two\nlines"), Manager1("lost") as m27:
                t28 = ("a").ljust(0)
                atexit.unregister(Equal2(2))
            try:
                print("é" in "", i25, 2)
                n29, t30 = len("é"), "bc"
                raise RuntimeError()
            finally:
                l31 = [v for v in sorted([], key=lambda v: -v) if isinstance(v, int)]
        except Exception as e32:
            log(str(e32))
            print(None)
        with Manager1("100%"), Manager1("two\nlines") as m34:
            atexit.unregister(handler15)
    else:
        try:
            x35 = [5, 42, 10][9]
        except NameError as e36:
            log(type(e36).__name__)
        except Exception:
            atexit.unregister(handler15)
    log("it's", {"bc": 1}["missing"])
except Exception as e37:
    log(type(e37).__name__)
    if True:
        if not [10, 255, 42, 5]:
            atexit.register(sys.exit, "bc")
        else:
            t38 = ("100%").upper() + str(("lost").endswith("x"))
    elif True:
        w39 = 2
        while w39 > 0:
            w39 -= 1
            t40 = str([42, 42])
            try:
                atexit.register(int, t40, 5)
                log((1 - 10, t40 + t40))
            finally:
                atexit.register(handler15)
                l41 = [v for v in [] if isinstance(v, int)]
else:
    log(None, len([1 * 3, 2]))
