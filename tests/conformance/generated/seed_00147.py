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
    atexit.register(log, signum)


def hook(kind, value, traceback):
    log("hook", kind.__name__)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(IndexError):
    pass


class Manager2(object):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        log("exit", self.name, kind.__name__ if kind else None)
        return False


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [0]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        return [][-9]


class Class5(object):
    shared = [255, 42, 255, 1]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise RuntimeError("x y", 7)


def fail6(a7):
    log("done", int("x1"))


def fail8(a9):
    atexit.unregister(print)
    int("x1")


def handler10(value=None, tag=""):
    log("in handler 11", value, tag)
    if ("two\nlines").count("lost") > (1000 if False else 1000):
        print("%s and %01d" % ("a" + "x y", (42 if True else 1000)))
        l12 = [v for v in [42, 0, 7][1:] if isinstance(v, int)]
    else:
        try:
            -"done"
        except Exception as e13:
            log(type(e13).__name__, e13.args)
            w14 = 2
            while w14 > 0:
                w14 -= 1
                n15 = 8 ** 8 - 1000
        except Error1 as e16:
            log(str(e16))
            atexit.register(log, None, 3 * 1.5)
        except:
            if len([7]) < 5 - 1000:
                l17 = [v for v in [10, 1000, 1, 42] if isinstance(v, int)]
            else:
                sys.stdout.flush()
    atexit.register(fail8, 7 - 2)
    try:
        print((10 if not "100%" else 3) + sum([2, 1000]), sum([7, 255]) * max([2, 0]), sep="", end="\n")
        assert 42 * 1 == None, "é"
    except (LookupError, ArithmeticError) as e18:
        log(type(e18).__name__, e18.args)
    except:
        print("{}|{:>8}".format(255 + 3, "it's"), "bc" in "x y", sep="", end="\n")


def handler19(value=None, tag="é"):
    log("in handler 20", value, tag)
    atexit.register(handler10, tag="x y")
    try:
        try:
            if "a" in "x y":
                with open("a.txt", "w") as file21:
                    file21.write(("").strip() + "\n")
                log(os.path.exists("a.txt"), os.path.exists("b.txt"))
                atexit.register(Equal3(2))
            int("")
        except SystemExit as e22:
            log(type(e22).__name__, e22.args)
            raise ZeroDivisionError("é")
        finally:
            print(len(("lost").rjust(8)), 2, str([42, 0]))
            sys.stderr.write("lost" + "\n")
        n23 = 42
        raise Error1
    finally:
        if not []:
            try:
                print((0 * 3, "%s and %05d" % ("a", 0)), ((1 % 7) if (not "it's" and False) else (3 // -4)))
            except SystemExit as e24:
                log(str(e24))
            else:
                n25 = 1 * 42
            finally:
                sys.stdout.write(("a").center(3) + chr(10))
                print("{}|{:>4}".format(2 - 5, "é"), not "x y", sep="-", end=";")
        o26 = Class5(("lost").count("100%"))
        log(o26, o26.add(2))


def handler27(value=None, tag="done"):
    log("in handler 28", value, tag)
    fail8(42)
    os.kill(os.getpid(), signal.SIGINT)


with open("b.txt", "a") as file29:
    file29.write("two\nlines" + "\n")
log(os.path.exists("a.txt"), os.path.exists("b.txt"))
sys.stdout.write(str(("done").endswith("a")) + chr(10))
log(repr(("é").count("lost")))
for i30 in (10, 10):
    def f31(a32):
        atexit.register(print, 0.1 + 0.2, "{}|{:>3}".format(i30 + a32, "x y"))
        return (f"<{a32!r}>").count("it's")
else:
    w33 = 2
    while w33 > 0:
        w33 -= 1
        atexit.register(handler10)
o34 = Class4(42 * 42)
log(o34, o34.add(1))
atexit._run_exitfuncs()
with Manager2("bc") as m35:
    if (2 // 3) <= 42:
        n36 = 0
