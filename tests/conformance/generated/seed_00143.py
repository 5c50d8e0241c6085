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
    sys.exit(5)


def unraisable(args):
    log("unraisable", args.exc_type.__name__)


class Error1(ZeroDivisionError):
    def __init__(self, *args):
        ZeroDivisionError.__init__(self, *args)
        self.extra = 1


class Error2(Exception):
    pass


class Equal3(object):
    def __init__(self, n):
        self.n = n

    def __call__(self):
        log("called", self.n)

    def __eq__(self, other):
        return isinstance(other, Equal3) and self.n == other.n


class Class4(object):
    shared = [1, 255, 42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class4(%r)" % self.n

    def add(self, by=1):
        return self.n + by * 2

    def double(self):
        return self.add(self.n)

    def fail(self):
        raise Exception()


class Class5(Class4):
    shared = [2, 42]

    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "Class5(%r)" % self.n

    def add(self, by=1):
        return self.n + by + len(self.shared)

    def double(self):
        return self.add(self.n)

    def fail(self):
        return self.add().nothing


def f6(a7):
    o8 = Class5(a7)
    log(o8, o8.add(a7))
    return 42


def fail9(a10):
    sys.exit()


def fail11(a12):
    sys.exit(f6(2))


def handler13(value=None, tag="lost"):
    log("in handler 14", value, tag)
    print([1000, 0], 1000, sep=", ", end=";")
    class Local15(object):
        field = (1000 if True else 0)
    try:
        x16 = 255 - 2 + (fail9(len([255, 0, 10])))
    except SystemExit as e17:
        log(type(e17).__name__)
        try:
            atexit.unregister(Equal3(3))
        except (ValueError, IndexError) as e18:
            log(type(e18).__name__, e18.args)
            gone19 = 10
            del gone19
            gone19
        except:
            n20, t21 = f6(5), str(("x y").split("a"))
            raise
    except (ArithmeticError, LookupError):
        d22 = {"a": ("a").count("é")}
    finally:
        try:
            atexit.register(sys.exit, 5)
        except Exception:
            atexit.unregister(Equal3(1))
        except Exception:
            atexit.unregister(Equal3(2))
        else:
            sys.stdout.write("two\nlines" + chr(10))
        raise ArithmeticError(255)


l23 = [v for v in [1000] if isinstance(v, int)]
n24 = (",".join(["x y", "a"])).count("é")
atexit.register(Equal3(3))
l23.append(abs(-3))
print(isinstance(255, int), "%s and %03d" % ("x y", n24 + n24), 255)
raise Error1("{}|{:>5}".format(n24, "done"))
